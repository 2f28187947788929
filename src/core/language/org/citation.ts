import { addItems } from '../../citation/document/edits/addItems';
import type { CitationMode, WrittenCitation } from '../../citation/document/written';
import { joinFormTexts, type FormText } from '../../citation/formats/formText';
import { locatorPart, referenceText, type CitationRequest, type CitedPick } from '../../citation/formats/request';
import type { TextEdit } from '../../text/textEdit';
import { escapeOrg, orgAddress } from './escapeOrg';

/** The citation styles that every export processor of Org supports or replaces by its default (`oc-csl.el`, “Commentary”). */
const STYLES: Readonly<Partial<Record<CitationMode, string>>> = {
	authorInText: '/t',
	authorSuppressed: '/na',
	authorOnly: '/a',
	full: '/bibentry',
};

/** Writes a citation of Org: `[cite:see @a p. 3;@b]`, or in the sentence `[cite/t:@a]`. */
export function orgCitation({ picks, words, mode = 'normal' }: CitationRequest): FormText {
	return [`[cite${STYLES[mode] ?? ''}:`, ...joinFormTexts(picks.map(pick => orgItem(pick, words)), ';'), ']'];
}

/** Returns the edits that add sources to a citation. */
export function joinOrg(citation: WrittenCitation, { picks, words }: CitationRequest): readonly TextEdit[] {
	return addItems(citation, ';', picks.map(pick => orgItem(pick, words)));
}

/** Writes one item of a citation. */
function orgItem(pick: CitedPick, words: CitationRequest['words']): FormText {
	const locator = locatorPart(pick, words);
	return [
		pick.prefix ? `${plain(pick.prefix)} ` : '', `@${pick.key}`,
		...(locator ? [{ lead: ` ${plain(locator.lead)}`, places: locator.places.map(plain), trail: plain(locator.trail) }] : []),
		pick.suffix ? plain(`${/^[,.:]/.test(pick.suffix) ? '' : ' '}${pick.suffix}`) : '',
	].filter(part => part !== '');
}

/** Writes an anonymous footnote with the full reference. */
export function orgFootnote(request: CitationRequest): FormText {
	return ['[fn:: ', ...referenceText(request, escapeOrg, orgAddress), ']'];
}

/** Replaces the characters that cannot be written inside a citation. */
function plain(text: string): string {
	return text.replace(/[;@]/g, ',').replaceAll('[', '(').replaceAll(']', ')');
}
