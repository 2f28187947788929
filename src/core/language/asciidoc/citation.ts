import { itemsBehind } from '../../citation/document/insertedItems';
import type { CitationMode, WrittenCitation } from '../../citation/document/written';
import { formPlainText, joinFormTexts, type FormText } from '../../citation/formats/formText';
import { locatorPart, referenceText, type CitationRequest, type CitedPick } from '../../citation/formats/request';
import type { ListEdit } from '../../citation/referenceList';
import { asciidocAddress, escapeAsciidoc } from './escapeAsciidoc';

/**
 * A citation of asciidoctor-bibtex: `cite:[key(para. 3),other]`. What cannot stand between its brackets, such as a place with
 * brackets of its own, follows it as text.
 */
export function asciidocCitation({ picks, words, mode = 'normal' }: CitationRequest): FormText {
	if (picks.length > 1 && picks.some(pick => hasBrackets(pick) || pick.prefix || pick.suffix)) {
		return joinFormTexts(picks.map(pick => asciidocCitation({ picks: [pick], words, mode })), '; ');
	}
	const [first] = picks;
	const items = picks.map(pick => asciidocItem(pick, words));
	const behind = first && hasBrackets(first) ? locatorPart(first, words) : undefined;
	return [
		first?.prefix ? `${first.prefix} ` : '', `${MACROS[mode] ?? 'cite'}:[`, ...joinFormTexts(items, ','), ']',
		...(behind ? [{ ...behind, lead: `, ${behind.lead}` }] : []),
		first?.suffix && picks.length === 1 ? `${/^[,.;:]/.test(first.suffix) ? '' : ', '}${first.suffix}` : '',
	].filter(part => part !== '');
}

/** Further sources in the list of a macro; what cannot be in it follows in a macro of its own. */
export function joinAsciidoc(citation: WrittenCitation, request: CitationRequest): readonly ListEdit[] {
	if (request.picks.some(pick => hasBrackets(pick) || pick.prefix || pick.suffix)) {
		return [{ start: citation.end, end: citation.end, text: `; ${formPlainText(asciidocCitation({ ...request, mode: citation.mode }))}` }];
	}
	return itemsBehind(citation, ',', request.picks.map(pick => asciidocItem(pick, request.words)));
}

/** One source as it stands in the list of a macro, with its place where that has no brackets. */
function asciidocItem(pick: CitedPick, words: CitationRequest['words']): FormText {
	const locator = hasBrackets(pick) ? undefined : locatorPart(pick, words);
	return [pick.key, ...(locator ? [{ ...locator, lead: `(${locator.lead}`, trail: `${locator.trail})` }] : [])];
}

/** The macros for the author in the sentence and for the whole reference; the plain one for all others. */
const MACROS: Readonly<Partial<Record<CitationMode, string>>> = { authorInText: 'citenp', full: 'fullcite' };

/** A footnote with the whole reference. */
export function asciidocFootnote(request: CitationRequest): FormText {
	return ['footnote:[', ...referenceText(request, escapeAsciidoc, url => asciidocAddress(url.replace(/[[\]\s]/g, encodeURIComponent))), ']'];
}

/** Whether the place of a source cannot stand between the brackets of a macro. */
function hasBrackets({ locators }: CitedPick): boolean {
	return locators.some(({ value }) => /[()[\],]/.test(value));
}
