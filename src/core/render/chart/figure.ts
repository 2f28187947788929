import type { LibraryEntry } from '../../library/library';
import { acronymOf, shortNameOf, titleOf } from '../../library/names';
import { shortTitleOfEntry } from '../../library/shortTitle';
import { fill } from '../labels';
import type { PageContext } from '../page/pageParts';
import { h, type MaybeNode, type ViewElement } from '../view';
import { textWidth } from './textWidth';

/** A chart and the table with the same data. */
export interface ChartFigure {
	/** The id of the chart on its page. */
	readonly id: string;
	readonly title: string;
	/** The state of the chart, such as its time window, from which the webview computes the next one. */
	readonly value?: string;
	/** Buttons next to the one that switches to the table. */
	readonly buttons?: readonly ViewElement[];
	readonly picture: readonly MaybeNode[];
	readonly table: ViewElement;
	/** The legend of the marks. */
	readonly legend?: ViewElement;
}

/** Renders a section with a chart, its table, and the button that switches between them. */
export function chartFigure(
	{ id, title, value, buttons = [], picture, table: dataTable, legend }: ChartFigure,
	{ words }: PageContext,
): ViewElement {
	return h(
		'section',
		{ id, class: 'chart', ariaLabelledby: `${id}-title`, ...(value !== undefined && { value }) },
		h(
			'div',
			{ class: 'chart-head' },
			h('h2', { id: `${id}-title` }, title),
			h('div', { class: 'chart-buttons' },
				...buttons,
				h('button', { action: 'table', value: id, icon: 'table', ariaPressed: 'false', class: 'labelled' }, words.asTable))),
		h('figure', { class: 'picture', ariaLabelledby: `${id}-title` }, ...picture, legend),
		h('div', { class: 'chart-data', hidden: true }, dataTable));
}

/** Renders a drawing of the given size. Its links are one tab stop; the arrow keys move between them. */
export function drawing(
	size: { readonly width: number; readonly height: number },
	label: string,
	...children: readonly MaybeNode[]
): ViewElement {
	return h(
		'svg',
		{
			class: 'drawing',
			role: 'group',
			ariaLabel: label,
			roving: true,
			width: size.width,
			height: size.height,
			viewBox: [0, 0, size.width, size.height],
		},
		...children,
	);
}

/** Renders a table. The first cell of each row is the row's header. */
export function table(caption: string, headings: readonly string[], rows: readonly (readonly MaybeNode[])[]): ViewElement {
	return h('table', { class: 'chart-table' },
		h('caption', {}, caption),
		h('thead', {}, h('tr', {}, ...headings.map(heading => h('th', { scope: 'col' }, heading)))),
		h(
			'tbody',
			{},
			...rows.map(([first, ...rest]) => h('tr', {}, h('th', { scope: 'row' }, first), ...rest.map(cell => h('td', {}, cell)))),
		),
	);
}

/** Renders an icon button that zooms a chart. */
export function zoomButton(action: 'zoomIn' | 'zoomOut', icon: string, title: string): ViewElement {
	return h('button', { action, icon, ariaLabel: title, tip: title, value: '' });
}

/** Returns the title of an entry, for tooltips in charts. */
export function fullName({ entry, dossier }: LibraryEntry, { labels }: PageContext): string {
	return titleOf(entry, labels.locale, dossier.language, labels.unconfirmed);
}

/** Returns the short title of an entry, for use inside charts. */
export function shortName({ entry, dossier }: LibraryEntry, locale: string): string {
	return shortTitleOfEntry(entry, locale, dossier.language);
}

/**
 * Returns the short title of an entry if it fits the width in pixels; otherwise the first that fits of its acronym, number and
 * shortest variant, which identify it better than the beginning of a title. Returns the short title, for the caller to clip,
 * if none fits.
 */
export function fittingName(
	entry: LibraryEntry,
	locale: string,
	{ size, width }: { readonly size: number; readonly width: number },
): string {
	const short = shortName(entry, locale);
	if (textWidth(short, size) <= width) {
		return short;
	}
	return briefNames(entry, locale).find(name => textWidth(name, size) <= width) ?? short;
}

/** Returns names that fit side by side. If one resolution only has space for its number, all resolutions are given by number. */
export function fittingNames(
	entries: readonly LibraryEntry[],
	locale: string,
	room: { readonly size: number; readonly width: number },
): readonly string[] {
	const numbered = entries.some(entry => {
		const number = numberOf(entry);
		return number !== undefined && fittingName(entry, locale, room) === number;
	});
	return entries.map(entry => (numbered ? numberOf(entry) : undefined) ?? fittingName(entry, locale, room));
}

function briefNames(entry: LibraryEntry, locale: string): readonly string[] {
	const { language } = entry.dossier;
	return [acronymOf(entry.entry, locale, language), numberOf(entry), shortNameOf(entry.entry, locale, language)].filter(
		name => name !== undefined,
	);
}

/** Returns the number of a resolution; `undefined` for other entries, or if the dossier has none. */
export function numberOf({ entry: { kind, facts } }: LibraryEntry): string | undefined {
	const number = kind === 'resolution' ? facts.find(({ property }) => property === 'number')?.value : undefined;
	return number?.type === 'identifier' ? number.identifier : undefined;
}

/** Returns the accessible name of a mark. It begins with the visible text, so that speech input works (WCAG 2.5.3, Label in Name). */
export function markName(shown: string, tip: string): string {
	const tooltip = tip.replaceAll('\n', ', ');
	const start = shown.replace(/…$/, '');
	// The visible text may end inside a word of the tooltip; then it is not a prefix in the sense of WCAG.
	return tooltip.startsWith(start) && !/^[\p{L}\p{N}]/u.test(tooltip.slice(start.length)) ? tooltip : `${shown}: ${tooltip}`;
}

/** Renders a note on how many items a chart leaves out, with a button that opens the table; nothing if the chart is complete. */
export function moreInTable(rest: number, id: string, { words, labels }: PageContext): MaybeNode {
	return (
		rest > 0
		&& h(
			'p',
			{ class: 'note' },
			h('button', { action: 'table', value: id, class: 'labelled' }, fill(words.more, rest.toLocaleString(labels.locale))),
		)
	);
}

/** Renders a note below a shortened list; nothing if the list is complete. */
export function moreNote(rest: number, { words, labels }: PageContext): MaybeNode {
	return rest > 0 && h('p', { class: 'note' }, fill(words.more, rest.toLocaleString(labels.locale)));
}
