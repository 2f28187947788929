import { addItems } from '../../citation/document/edits/addItems';
import type { CitationMode, WrittenCitation } from '../../citation/document/written';
import type { CitingDocument } from '../../citation/formats/form';
import { formPlainText, joinFormTexts, type FormText } from '../../citation/formats/formText';
import { locatorPart, referenceText, type CitationRequest, type CitedPick } from '../../citation/formats/request';
import { insertionAt, type TextEdit } from '../../text/textEdit';
import { asciidocAddress, escapeAsciidoc } from './escapeAsciidoc';

/**
 * Writes a citation for asciidoctor-bibtex: `cite:[key(para. 3),other]`. Text that cannot be inside the brackets, such as a locator with
 * brackets, follows the macro.
 */
export function asciidocCitation({ picks, words, mode = 'normal' }: CitationRequest): FormText {
	if (picks.length > 1 && picks.some(pick => hasBrackets(pick) || pick.prefix || pick.suffix)) {
		return joinFormTexts(picks.map(pick => asciidocCitation({ picks: [pick], words, mode })), '; ');
	}
	const [first] = picks;
	const items = picks.map(pick => asciidocItem(pick, words));
	const after = first && hasBrackets(first) ? locatorPart(first, words) : undefined;
	return [
		first?.prefix ? `${first.prefix} ` : '', `${MACROS[mode] ?? 'cite'}:[`, ...joinFormTexts(items, ','), ']',
		...(after ? [{ ...after, lead: `, ${after.lead}` }] : []),
		first?.suffix && picks.length === 1 ? `${/^[,.;:]/.test(first.suffix) ? '' : ', '}${first.suffix}` : '',
	].filter(part => part !== '');
}

/** Returns the edits that add sources to a macro, or a second macro after it if they cannot be in the list. */
export function joinAsciidoc(citation: WrittenCitation, request: CitationRequest): readonly TextEdit[] {
	if (request.picks.some(pick => hasBrackets(pick) || pick.prefix || pick.suffix)) {
		return [insertionAt(citation.end, `; ${formPlainText(asciidocCitation({ ...request, mode: citation.mode }))}`)];
	}
	return addItems(citation, ',', request.picks.map(pick => asciidocItem(pick, request.words)));
}

/** Writes one item of the list, with its locator if that has no brackets. */
function asciidocItem(pick: CitedPick, words: CitationRequest['words']): FormText {
	const locator = hasBrackets(pick) ? undefined : locatorPart(pick, words);
	return [pick.key, ...(locator ? [{ ...locator, lead: `(${locator.lead}`, trail: `${locator.trail})` }] : [])];
}

/** The macros for the author in the sentence and for the full reference; all other modes use the plain one. */
const MACROS: Readonly<Partial<Record<CitationMode, string>>> = { authorInText: 'citenp', full: 'fullcite' };

/** The end of formatted text, which a letter after it would undo (AsciiDoc documentation, “Constrained or unconstrained?”). */
const FORMATTED = /[*_`#]$|`["']$/;

/** Writes a footnote with the full reference. */
export function asciidocFootnote(request: CitationRequest, { text, offsets }: CitingDocument): FormText {
	const isBehindFormat = offsets.some(offset => FORMATTED.test(text.slice(Math.max(0, offset - 2), offset)));
	return [
		isBehindFormat ? '{empty}footnote:[' : 'footnote:[',
		...referenceText(request, escapeAsciidoc, url => asciidocAddress(url.replace(/[[\]\s]/g, encodeURIComponent))),
		']',
	];
}

/** Whether a locator contains brackets, which would end the list of the macro. */
function hasBrackets({ locators }: CitedPick): boolean {
	return locators.some(({ value, within }) => within !== undefined || /[()[\],]/.test(value));
}
