import type { LibraryEntry } from '../../library/library';
import { acronymOf, shortNameOf } from '../../library/names';
import { shortTitleOf } from '../../library/shortTitle';
import { fill } from '../labels';
import type { PageContext } from '../pageParts';
import { textWidth } from './textWidth';
import { h, type MaybeNode, type ViewElement } from '../view';

/** A picture and the same as a table. */
export interface ChartFigure {
	/** The id of the picture on its page. */
	readonly id: string;
	readonly title: string;
	/** What it shows, for the program that asks for more or less of it. */
	readonly value?: string;
	/** Buttons besides the one that shows the table. */
	readonly buttons?: readonly ViewElement[];
	readonly picture: readonly MaybeNode[];
	readonly twin: ViewElement;
	/** What the marks mean. */
	readonly legend?: ViewElement;
}

/** A section with a picture, its table, and the button that swaps them. */
export function chartFigure({ id, title, value, buttons = [], picture, twin, legend }: ChartFigure, { words }: PageContext): ViewElement {
	return h('section', { id, class: 'chart', ariaLabelledby: `${id}-title`, ...(value !== undefined && { value }) },
		h('div', { class: 'chart-head' },
			h('h2', { id: `${id}-title` }, title),
			h('div', { class: 'chart-buttons' },
				...buttons,
				h('button', { action: 'table', value: id, icon: 'table', ariaPressed: 'false', class: 'labelled' }, words.asTable))),
		h('figure', { class: 'picture', ariaLabelledby: `${id}-title` }, ...picture, legend),
		h('div', { class: 'twin', hidden: true }, twin));
}

/** A drawing of the given size. Its links are walked with the arrow keys. */
export function drawing(size: { readonly width: number; readonly height: number }, label: string, ...children: readonly MaybeNode[]): ViewElement {
	return h('svg', {
		class: 'drawing', role: 'group', ariaLabel: label, walk: true, width: size.width, height: size.height, viewBox: [0, 0, size.width, size.height],
	}, ...children);
}

/** A table with these headings; the first cell of a row heads it. */
export function table(caption: string, headings: readonly string[], rows: readonly (readonly MaybeNode[])[]): ViewElement {
	return h('table', { class: 'chart-table' },
		h('caption', {}, caption),
		h('thead', {}, h('tr', {}, ...headings.map(heading => h('th', { scope: 'col' }, heading)))),
		h('tbody', {}, ...rows.map(([first, ...rest]) => h('tr', {}, h('th', { scope: 'row' }, first), ...rest.map(cell => h('td', {}, cell))))));
}

/** An icon button of a picture. */
export function chartButton(action: 'zoomIn' | 'zoomOut' | 'zoomTo', icon: string, title: string, value = ''): ViewElement {
	return h('button', { action, icon, ariaLabel: title, tip: title, value });
}

/** The short title of an entry, for what there is room for in a picture. */
export function shortName({ entry, dossier }: LibraryEntry, locale: string): string {
	return shortTitleOf(entry, locale, dossier.language);
}

/**
 * The short title of an entry where it fits a width in pixels; else its acronym, its number or its shortest variant, which tell
 * more than the beginning of a title. Where none fits either, the short title, which is to be clipped.
 */
export function fittingName(entry: LibraryEntry, locale: string, { size, width }: { readonly size: number; readonly width: number }): string {
	const short = shortName(entry, locale);
	if (textWidth(short, size) <= width) {
		return short;
	}
	return briefNames(entry, locale).find(name => textWidth(name, size) <= width) ?? short;
}

/** The names that fit best side by side: each fitting, but if a resolution has room only for its number, all have. */
export function fittingNames(entries: readonly LibraryEntry[], locale: string, room: { readonly size: number; readonly width: number }): readonly string[] {
	const numbered = entries.some(entry => {
		const number = numberOf(entry);
		return number !== undefined && fittingName(entry, locale, room) === number;
	});
	return entries.map(entry => (numbered ? numberOf(entry) : undefined) ?? fittingName(entry, locale, room));
}

function briefNames(entry: LibraryEntry, locale: string): readonly string[] {
	const { language } = entry.dossier;
	return [acronymOf(entry.entry, locale, language), numberOf(entry), shortNameOf(entry.entry, locale, language)].filter(name => name !== undefined);
}

/** The number of a resolution; `undefined` for any other entry, and where the dossier has none. */
export function numberOf({ entry: { kind, facts } }: LibraryEntry): string | undefined {
	const number = kind === 'resolution' ? facts.find(({ property }) => property === 'number')?.value : undefined;
	return number?.type === 'identifier' ? number.identifier : undefined;
}

/** The name of a mark for those who hear it: what it shows comes first, so that who speaks says what is seen (WCAG 2.5.3). */
export function markName(shown: string, tip: string): string {
	const told = tip.replaceAll('\n', ', ');
	const seen = shown.replace(/…$/, '');
	// A word that is cut is no word of the name.
	return told.startsWith(seen) && !/^[\p{L}\p{N}]/u.test(told.slice(seen.length)) ? told : `${shown}: ${told}`;
}

/** Says how much a picture leaves out, and shows it in the table; nothing where the picture is whole. */
export function moreInTable(rest: number, id: string, { words, labels }: PageContext): MaybeNode {
	return rest > 0 && h('p', { class: 'note' }, h('button', { action: 'table', value: id, class: 'labelled' }, fill(words.more, rest.toLocaleString(labels.locale))));
}

/** A note below a list that is cut; nothing where it is whole. */
export function moreNote(rest: number, { words, labels }: PageContext): MaybeNode {
	return rest > 0 && h('p', { class: 'note' }, fill(words.more, rest.toLocaleString(labels.locale)));
}
