import { formatCitation, formatDocument } from '../../../../../src/core/citation/style/documents/document';
import type { Language } from '../../../../../src/core/citation/style/locale/languages';
import type { Citation } from '../../../../../src/core/citation/style/position';
import type { CitedItem, Place, Rich, Style } from '../../../../../src/core/citation/style/style';
import type { CslItem } from '../../../../../src/core/dossier/model';

/** Returns formatted text with `*` around italics and `^` around small capitals. */
export function marked(rich: Rich): string {
	return rich.map(({ text, italic, smallCaps }) => (italic ? `*${text}*` : smallCaps ? `^${text}^` : text)).join('').replaceAll('**', '');
}

/** A locator in the tables of the tests: `paragraph 3`. */
export type PlaceText = `${Place['label']} ${string}`;

/** Parses such locators. */
export function placesOf(...texts: readonly PlaceText[]): readonly Place[] {
	return texts.map(text => {
		const [label = '', ...value] = text.split(' ');
		return { label: label as Place['label'], value: value.join(' ') };
	});
}

/** Formats a first citation of an item. */
export function noteOf(
	style: Style,
	csl: CslItem,
	{
		places = [],
		language = 'en',
		...item
	}: Partial<Omit<CitedItem, 'places'>> & { readonly places?: readonly PlaceText[]; readonly language?: Language } = {},
): string {
	return marked(formatCitation({ id: 'x', csl, places: placesOf(...places), ...item }, { style, language }));
}

/** Formats an entry of the reference list. */
export function entryOf(style: Style, csl: CslItem, language: Language = 'en'): string {
	return marked(style.reference(csl, language));
}

/** Formats the notes of a document. */
export function notesOf(style: Style, citations: readonly Citation[], language: Language = 'en'): readonly string[] {
	return formatDocument(citations, { style, language }).notes.map(marked);
}

/** Returns a citation of one item. */
export function cite(id: string, csl: CslItem, ...places: readonly PlaceText[]): Citation {
	return { items: [{ id, csl, places: placesOf(...places) }] };
}

/** Returns a CSL date. */
export function on(year: number, month?: number, day?: number) {
	return { 'date-parts': [[year, month, day].filter(part => part !== undefined)] };
}
