import type { CitationMode, WrittenCitation } from '../../citation/document/written';
import { formPlainText, joinFormTexts, type FormText } from '../../citation/formats/formText';
import type { CitingDocument } from '../../citation/formats/form';
import { locatorPart, referenceText, type CitationRequest, type CitedPick } from '../../citation/formats/request';
import type { ListEdit } from '../../citation/referenceList';
import { escapeTypst } from './escapeTypst';

/** A key that stands behind `@` as it is. */
const PLAIN_KEY = /^[\p{L}_](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}_-])?$/u;

/** Citations of Typst: `@key[p. 3]`, one beside the other, which Typst makes one; in the sentence `#cite(<key>, form: "prose")`. */
export function typstCitation(request: CitationRequest, { text, offsets }: CitingDocument): FormText {
	// A letter behind the cursor would go on with the key, also behind a full stop; a full stop alone does not.
	const runsOn = offsets.some(offset => /^(?:[.:]*[\p{L}\p{N}_-]|\[)/u.test(text.slice(offset, offset + 10)));
	const items = joinFormTexts(request.picks.map((pick, index) => typstItem(pick, request, runsOn && index === request.picks.length - 1)), ' ');
	return items.at(-1) === ')' ? [...items, endOfCode(text, offsets)].filter(part => part !== '') : items;
}

/** Further sources beside a citation, with which Typst makes them one. */
export function joinTypst({ end, mode }: WrittenCitation, request: CitationRequest, document: CitingDocument): readonly ListEdit[] {
	return [{ start: end, end, text: ` ${formPlainText(typstCitation({ ...request, mode }, { ...document, offsets: [end] }))}` }];
}

/** A footnote with the whole reference. */
export function typstFootnote(request: CitationRequest, { text, offsets }: CitingDocument): FormText {
	return ['#footnote[', ...referenceText(request, escapeTypst, url => (/["\\\s]/.test(url) ? escapeTypst(url) : url.replace(/[[\]]/g, encodeURIComponent))), ']', endOfCode(text, offsets)].filter(part => part !== '');
}

/** What ends a function where the text behind the cursor would go on with it, or lose its own semicolon. */
function endOfCode(text: string, offsets: readonly number[]): string {
	return offsets.some(offset => /^(?:[;([]|\.[\p{L}_])/u.test(text.slice(offset, offset + 2))) ? ';' : '';
}

/** What `form` of the function cites so: Typst's reference, “Cite”. */
const FORMS: Readonly<Partial<Record<CitationMode, string>>> = { authorInText: 'prose', authorSuppressed: 'year', authorOnly: 'author', full: 'full' };

/** One source; `runsOn` where a letter follows that would go on with its key. */
function typstItem(pick: CitedPick, { words, mode = 'normal' }: CitationRequest, runsOn: boolean): FormText {
	const form = FORMS[mode];
	const found = locatorPart(pick, words);
	const suffix = pick.suffix ? escapeTypst(`${found && !/^[,.;:]/.test(pick.suffix) ? ', ' : ''}${pick.suffix}`, true) : '';
	const locator = found && { lead: escapeTypst(found.lead, true), places: found.places.map(place => escapeTypst(place)), trail: escapeTypst(found.trail) };
	const supplement: FormText = [...(locator ? [locator] : []), suffix].filter(part => part !== '');
	const prefix = pick.prefix ? [`${escapeTypst(pick.prefix)} `] : [];
	if (PLAIN_KEY.test(pick.key) && form === undefined && (!runsOn || supplement.length > 0)) {
		return [...prefix, `@${pick.key}`, ...(supplement.length > 0 ? ['[', ...supplement, ']'] : [])];
	}
	const label = /^[\p{L}\p{N}_:.-]+$/u.test(pick.key) ? `<${pick.key}>` : `label("${pick.key.replace(/["\\]/g, '\\$&')}")`;
	return [
		...prefix, `#cite(${label}`, ...(form === undefined ? [] : [`, form: "${form}"`]), ...(supplement.length > 0 ? [', supplement: [', ...supplement, ']'] : []), ')',
	];
}
