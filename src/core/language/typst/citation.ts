import type { CitationMode, WrittenCitation } from '../../citation/document/written';
import type { CitingDocument } from '../../citation/formats/form';
import { formPlainText, joinFormTexts, type FormText } from '../../citation/formats/formText';
import { locatorPart, referenceText, type CitationRequest, type CitedPick } from '../../citation/formats/request';
import { insertionAt, type TextEdit } from '../../text/textEdit';
import { escapeTypst } from './escapeTypst';

/** A key that can be written directly after `@`. */
const PLAIN_KEY = /^[\p{L}_](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}_-])?$/u;

/** Writes citations of Typst: `@key[p. 3]` or in the sentence `#cite(<key>, form: "prose")`. */
export function typstCitation(request: CitationRequest, { text, offsets }: CitingDocument): FormText {
	// A letter after the cursor would become part of the key, even after a full stop; a full stop alone would not.
	const runsOn = offsets.some(offset => /^(?:[.:]*[\p{L}\p{N}_-]|\[)/u.test(text.slice(offset, offset + 10)));
	const items = joinFormTexts(
		request.picks.map((pick, index) => typstItem(pick, request, runsOn && index === request.picks.length - 1)),
		' ',
	);
	return items.at(-1) === ')' ? [...items, endOfCode(text, offsets)].filter(part => part !== '') : items;
}

/** Returns the edits that add sources after a citation; Typst prints adjacent citations as one. */
export function joinTypst({ end, mode }: WrittenCitation, request: CitationRequest, document: CitingDocument): readonly TextEdit[] {
	return [insertionAt(end, ` ${formPlainText(typstCitation({ ...request, mode }, { ...document, offsets: [end] }))}`)];
}

/** Writes a footnote with the full reference. */
export function typstFootnote(request: CitationRequest, { text, offsets }: CitingDocument): FormText {
	return [
		'#footnote[',
		...referenceText(request, escapeTypst, url => (/["\\\s]/.test(url) ? escapeTypst(url) : url.replace(/[[\]]/g, encodeURIComponent))),
		']',
		endOfCode(text, offsets),
	].filter(part => part !== '');
}

/** Returns what must end a function call if the text after the cursor would otherwise continue it, or lose its own semicolon. */
function endOfCode(text: string, offsets: readonly number[]): string {
	return offsets.some(offset => /^(?:[;([]|\.[\p{L}_])/u.test(text.slice(offset, offset + 2))) ? ';' : '';
}

/** The values of `form` for the modes (Typst reference, “Cite”). */
const FORMS: Readonly<Partial<Record<CitationMode, string>>> = {
	authorInText: 'prose',
	authorSuppressed: 'year',
	authorOnly: 'author',
	full: 'full',
};

/** Writes one source; `runsOn`: the text after it would become part of the key. */
function typstItem(pick: CitedPick, { words, mode = 'normal' }: CitationRequest, runsOn: boolean): FormText {
	const form = FORMS[mode];
	const found = locatorPart(pick, words);
	const suffix = pick.suffix ? escapeTypst(`${found && !/^[,.;:]/.test(pick.suffix) ? ', ' : ''}${pick.suffix}`, { atStart: true }) : '';
	const locator = found && {
		lead: escapeTypst(found.lead, { atStart: true }),
		places: found.places.map(place => escapeTypst(place)),
		trail: escapeTypst(found.trail),
	};
	const supplement: FormText = [...(locator ? [locator] : []), suffix].filter(part => part !== '');
	const prefix = pick.prefix ? [`${escapeTypst(pick.prefix)} `] : [];
	if (PLAIN_KEY.test(pick.key) && form === undefined && (!runsOn || supplement.length > 0)) {
		return [...prefix, `@${pick.key}`, ...(supplement.length > 0 ? ['[', ...supplement, ']'] : [])];
	}
	const label = /^[\p{L}\p{N}_:.-]+$/u.test(pick.key) ? `<${pick.key}>` : `label("${pick.key.replace(/["\\]/g, '\\$&')}")`;
	return [
		...prefix,
		`#cite(${label}`,
		...(form === undefined ? [] : [`, form: "${form}"`]),
		...(supplement.length > 0 ? [', supplement: [', ...supplement, ']'] : []),
		')',
	];
}
