import type { LibraryEntry } from '../../library/library';
import { nameOf } from '../../library/names';
import type { CountedStatement, EntryStatements } from '../../library/statistics';
import { moreNote } from '../chart/figure';
import { fill } from '../labels';
import { h, type ViewElement, type ViewNode } from '../view';
import { entryLink, type PageContext } from './pageParts';

/** The maximum number of items of a list. */
export const MAX_LISTED = 200;

/** Renders a count in a table, as a link to the list of what it counts; a count of nothing has no list. */
export function countCell(count: number, id: string, { labels }: PageContext): ViewElement {
	const shown = count.toLocaleString(labels.locale);
	return h('td', { class: 'sum' }, count === 0 ? shown : h('a', { href: `#${id}` }, shown));
}

/** Renders a table with a row of headings. */
export function table(headings: readonly string[], rows: readonly ViewElement[], label: string): ViewElement {
	return h('table', { class: 'chart-table', ariaLabel: label },
		h('thead', {}, h('tr', {}, ...headings.map(heading => h('th', { scope: 'col' }, heading)))),
		h('tbody', {}, ...rows));
}

/** Renders the names of entries as links, up to the maximum. */
export function entryList(entries: readonly LibraryEntry[], context: PageContext): readonly ViewNode[] {
	const { labels: { locale } } = context;
	return [
		h(
			'ul',
			{ class: 'names' },
			...entries
				.slice(0, MAX_LISTED)
				.map(({ id, entry, dossier }) => h('li', {}, h('a', { entry: id }, nameOf(entry, locale, dossier.language)))),
		),
		...notListed(entries.length, context),
	];
}

/** Renders entries as links, each with the names of its statements, up to the maximum. */
export function statementList(found: readonly EntryStatements[], context: PageContext): ViewElement {
	const { words: { statistics: words } } = context;
	return found.length === 0 ? h('p', {}, words.nothing) : h('div', {},
		h('ul', { class: 'names' }, ...found.slice(0, MAX_LISTED).map(({ entry, statements }) => h('li', {},
			entryLink(entry.id, context),
			h('span', { class: 'gloss' }, statements.map(statement => statementName(statement, context)).join(' · '))))),
		...notListed(found.length, context));
}

function statementName({ statement }: CountedStatement, { library, labels }: PageContext): string {
	switch (statement.type) {
		case 'definition':
			return labels.definition;
		case 'departure':
			return labels.departures;
		case 'name':
			return `“${statement.text}”`;
		case 'fact':
			return labels.property[statement.property];
		case 'relation': {
			const target = library.entries.get(statement.target);
			return fill(
				labels.relationTo[statement.relation],
				target ? nameOf(target.entry, labels.locale, target.dossier.language) : statement.target,
			);
		}
	}
}

/** Returns the note about what a list leaves out; nothing if it is complete. */
export function notListed(count: number, context: PageContext): readonly ViewNode[] {
	const note = moreNote(count - MAX_LISTED, context);
	return note === false || note === undefined ? [] : [note];
}
