import { addItems } from '../../../citation/document/edits/addItems';
import type { WrittenCitation } from '../../../citation/document/written';
import type { CitingDocument } from '../../../citation/formats/form';
import { formPlainText, joinFormTexts, type FormText } from '../../../citation/formats/formText';
import { locatorPart, type CitationRequest, type CitedPick } from '../../../citation/formats/request';
import { escapeMarkdown } from '../../../markdown/escapeMarkdown';
import { insertionAt, type TextEdit } from '../../../text/textEdit';

const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

/**
 * Writes a citation of pandoc, Quarto or R Markdown: `[see @a, para. 3; @b]`; without the author `[-@a]`; in the sentence
 * `see @a [para. 3; @b]`.
 */
export function pandocCitation(request: CitationRequest): FormText {
	const { picks: [first, ...others], words, mode } = request;
	if (mode !== 'authorInText' || !first) {
		return ['[', ...joinFormTexts(request.picks.map(pick => pandocItem(pick, request)), '; '), ']'];
	}
	const locator = locatorPart(first, words);
	const suffix = first.suffix ? escapePandoc(`${locator ? separatorOf(first) : ''}${first.suffix}`) : '';
	const inside: FormText = [...(locator ? [safeLocator(locator, '')] : []), suffix].filter(part => part !== '');
	const rest = others.map(pick => pandocItem(pick, request));
	const texts = [...(inside.length > 0 ? [inside] : []), ...rest];
	const open = inside.length === 0 && rest.length > 0 ? ' [; ' : ' [';
	// The text before it is part of the sentence.
	const before = first.prefix ? `${escapePandoc(first.prefix)} ` : '';
	return [before + pandocKey(first.key), ...(texts.length > 0 ? [open, ...joinFormTexts(texts, '; '), ']'] : [])];
}

/** Returns the edits that add sources to a citation: in its brackets, or in new brackets after a key without any. */
export function joinPandoc(citation: WrittenCitation, request: CitationRequest, { text }: CitingDocument): readonly TextEdit[] {
	const added = request.picks.map(pick =>
		pandocItem(pick, { ...request, mode: citation.mode === 'authorSuppressed' ? citation.mode : 'normal' }),
	);
	if (text[citation.end - 1] === ']') {
		return addItems(citation, '; ', added);
	}
	return [insertionAt(citation.end, ` [; ${formPlainText(joinFormTexts(added, '; '))}]`)];
}

/** Writes a key, in braces if it contains characters that would end it. */
function pandocKey(key: string): string {
	return PLAIN_KEY.test(key) ? `@${key}` : `@{${key}}`;
}

/** Writes one item of a citation in brackets. */
function pandocItem(pick: CitedPick, { words, mode }: CitationRequest): FormText {
	const locator = locatorPart(pick, words);
	const suffix = pick.suffix ?? '';
	return [
		pick.prefix ? `${escapePandoc(pick.prefix)} ` : '',
		mode === 'authorSuppressed' ? `-${pandocKey(pick.key)}` : pandocKey(pick.key),
		...(locator ? [safeLocator(locator, ', ')] : []),
		suffix === '' ? '' : escapePandoc(separatorOf(pick) + suffix),
	].filter(part => part !== '');
}

/** Returns what separates the suffix of an item from the text before it. */
function separatorOf({ suffix = '', continues }: CitedPick): string {
	return /^[,.;:]/.test(suffix) ? '' : continues ? ' ' : ', ';
}

function safeLocator(locator: { readonly lead: string; readonly places: readonly string[]; readonly trail: string }, before: string) {
	return { lead: before + escapePandoc(locator.lead), places: locator.places.map(escapePandoc), trail: escapePandoc(locator.trail) };
}

/** Escapes a text in a citation, so that it neither ends the citation nor starts another. */
function escapePandoc(text: string): string {
	return escapeMarkdown(text).replace(/(?<!\\)[;{}@]/g, '\\$&');
}
