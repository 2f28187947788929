import type { Dossier } from '../../dossier/model';
import type { PlaceToComplete } from '../../extract/dossierFile/toComplete';
import { citationKey, entryId, type Library, type LibraryEntry } from '../../library/library';
import { nameOf, textIn } from '../../library/names';
import {
	countOf,
	statisticsOf,
	STATUSES,
	type CountedStatement,
	type DossierStatistics,
	type EntryStatements,
} from '../../library/statistics';
import { moreNote } from '../chart/figure';
import { groupBy } from '../chart/groupBy';
import { withContents } from './contents';
import { languageNamer } from '../languageNamer';
import { fill } from '../labels';
import { entryLink, section, type PageContext } from './pageParts';
import { dossierOfStatisticsId } from './statisticsId';
import { jump } from './mentionsView';
import { h, type ViewElement, type ViewNode } from '../view';

/** The maximum number of items of a list. */
const MAX_LISTED = 200;

/**
 * Returns the dossier whose statistics a page shows, by the id of the page; `undefined` for other pages, and if the library does not have
 * the dossier.
 */
export function dossierOfStatistics(library: Pick<Library, 'dossiers'>, id: string): Dossier | undefined {
	const key = dossierOfStatisticsId(id);
	return key === undefined ? undefined : library.dossiers.find(dossier => dossier.id === key);
}

/** The places to complete in the file of a dossier. */
export interface FileToComplete {
	readonly uri: string;
	readonly places: readonly PlaceToComplete[];
}

/**
 * Renders the counts of a dossier. Each figure is a link to the list of what it counts. The places to complete are counted if the file is
 * given.
 */
export function statisticsPage(dossier: Dossier, context: PageContext, file?: FileToComplete): ViewElement {
	const { labels, words: { contents, statistics: words } } = context;
	const counted = statisticsOf(dossier, context.library);
	const number = (count: number) => count.toLocaleString(labels.locale);
	const figure = (count: number, name: string, href: string) =>
		h('li', { class: 'count' }, h('a', { href }, h('strong', {}, number(count)), ' ', h('span', {}, name)));
	const all = [...counted.byStatus.values()].reduce((sum, list) => sum + countOf(list), 0);
	return withContents(
		h(
			'article',
			{ class: 'page overview statistics' },
			h(
				'header',
				{},
				h('p', { class: 'eyebrow' }, words.statistics),
				h('h1', {}, textIn(dossier.title, labels.locale, dossier.language)),
				h('p', {}, h('a', { entry: '', dossier: dossier.id }, words.toOverview)),
				h(
					'nav',
					{ class: 'figures', ariaLabel: labels.keyFigures },
					h(
						'ul',
						{ class: 'first' },
						figure(
							counted.entries,
							counted.entries === 1 ? words.entry : words.entries,
							counted.entries === 0 ? '#languages' : `#${anchor('named', dossier.language)}`,
						),
						figure(counted.languages.length, counted.languages.length === 1 ? words.language : words.languages, '#languages'),
						figure(all, all === 1 ? words.statement : words.statements, '#evidence'),
						figure(countOf(counted.unofficial), words.unofficial, '#unofficial'),
						figure(counted.clashes.length, counted.clashes.length === 1 ? words.clash : words.clashes, '#clashes'),
						file && figure(file.places.length, words.toComplete, '#to-complete'),
					),
				),
			),
			h(
				'main',
				{},
				languagesSection(counted, context),
				evidenceSection(counted, context),
				section('unofficial', words.unofficial, statementList(counted.unofficial, context)),
				clashesSection(counted, context),
				file && toCompleteSection(file, dossier, context),
			),
		),
		contents,
	);
}

function languagesSection({ entries, languages }: DossierStatistics, context: PageContext): ViewElement | undefined {
	const { labels, words: { statistics: words } } = context;
	const nameOfLanguage = languageNamer(labels.locale);
	const percent = new Intl.NumberFormat(labels.locale, { style: 'percent' });
	const rows = languages.map(({ language, named, unnamed }) =>
		h(
			'tr',
			{},
			h('th', { scope: 'row' }, nameOfLanguage(language)),
			h('td', { class: 'sum' }, percent.format(entries === 0 ? 1 : named.length / entries)),
			countCell(named.length, anchor('named', language), context),
			countCell(unnamed.length, anchor('unnamed', language), context),
		),
	);
	const list = (id: string, title: string, found: readonly LibraryEntry[]) =>
		found.length === 0 ? [] : [h('h3', { id }, title), ...entryList(found, context)];
	return section(
		'languages',
		words.languages,
		table([words.language, words.coverage, words.named, words.unnamed], rows, words.languages),
		...languages.flatMap(({ language, named, unnamed }) => [
			...list(anchor('unnamed', language), fill(words.unnamedIn, nameOfLanguage(language)), unnamed),
			...list(anchor('named', language), fill(words.namedIn, nameOfLanguage(language)), named),
		]));
}

function evidenceSection({ byStatus, unconfirmed }: DossierStatistics, context: PageContext): ViewElement | undefined {
	const {
		labels,
		words: { statistics: words },
	} = context;
	const lists = [
		...STATUSES.map(status => ({ id: `status-${status}`, name: labels.status[status], found: byStatus.get(status) ?? [] })),
		{ id: 'status-unconfirmed', name: labels.unconfirmed, found: unconfirmed },
	];
	return section(
		'evidence',
		words.evidence,
		h('p', { class: 'note' }, words.evidenceNote),
		table(
			[words.status, words.statements],
			lists.map(({ id, name, found }) => h('tr', {}, h('th', { scope: 'row' }, name), countCell(countOf(found), id, context))),
			words.evidence,
		),
		...lists.flatMap(({ id, name, found }) => (found.length === 0 ? [] : [h('h3', { id }, name), statementList(found, context)])),
	);
}

function clashesSection({ clashes }: DossierStatistics, context: PageContext): ViewElement | undefined {
	const {
		labels,
		words: { statistics: words },
	} = context;
	const items = clashes
		.slice(0, MAX_LISTED)
		.map(({ text, entries }) =>
			h(
				'li',
				{},
				h('bdi', {}, text),
				h(
					'ul',
					{},
					...entries.map(({ id, dossier }) =>
						h(
							'li',
							{},
							entryLink(id, context),
							dossier === entries[0]?.dossier ? '' : ` · ${textIn(dossier.title, labels.locale, dossier.language)}`,
						),
					),
				),
			),
		);
	return section(
		'clashes',
		words.clashes,
		h('p', { class: 'note' }, words.clashesNote),
		...items.length === 0 ? [h('p', {}, words.nothing)] : [h('ul', { class: 'clashes' }, ...items), ...more(clashes.length, context)]);
}

/** The places by the entry, source or part of the file that they are in. */
function toCompleteSection({ uri, places }: FileToComplete, { id }: Dossier, context: PageContext): ViewElement | undefined {
	const { labels, library, words: { line, statistics: words } } = context;
	const groups = groupBy(places.slice(0, MAX_LISTED), ({ part, key }) => [part ?? '', key ?? ''].join('/'));
	const heading = ({ part = '', key }: PlaceToComplete): ViewNode => {
		const page = key === undefined ? '' : part === 'sources' ? citationKey(id, key) : entryId(id, key);
		const source = library.sources.get(page);
		return source
			? h('a', { entry: page }, source.source.shortName)
			: library.entries.has(page)
				? entryLink(page, context)
				: h('bdi', {}, key ?? part);
	};
	return section('to-complete', words.toComplete,
		h('p', { class: 'note' }, words.toCompleteNote),
		...(places.length === 0
			? [h('p', {}, words.nothing)]
			: [
					...Array.from(groups.values(), own =>
						h(
							'div',
							{ class: 'mentioned' },
							own[0] && h('h3', {}, heading(own[0])),
							h(
								'ul',
								{},
								...own.map(place =>
									h('li', {}, jump(uri, place, fill(line, (place.line + 1).toLocaleString(labels.locale)))),
								),
							),
						),
					),
					...more(places.length, context),
				]),
	);
}

/** A count of nothing has nothing to link to. */
function countCell(count: number, id: string, { labels }: PageContext): ViewElement {
	const shown = count.toLocaleString(labels.locale);
	return h('td', { class: 'sum' }, count === 0 ? shown : h('a', { href: `#${id}` }, shown));
}

function table(headings: readonly string[], rows: readonly ViewElement[], label: string): ViewElement {
	return h('table', { class: 'chart-table', ariaLabel: label },
		h('thead', {}, h('tr', {}, ...headings.map(heading => h('th', { scope: 'col' }, heading)))),
		h('tbody', {}, ...rows));
}

function entryList(entries: readonly LibraryEntry[], context: PageContext): readonly ViewNode[] {
	const { labels: { locale } } = context;
	return [
		h(
			'ul',
			{ class: 'names' },
			...entries
				.slice(0, MAX_LISTED)
				.map(({ id, entry, dossier }) => h('li', {}, h('a', { entry: id }, nameOf(entry, locale, dossier.language)))),
		),
		...more(entries.length, context),
	];
}

function statementList(found: readonly EntryStatements[], context: PageContext): ViewElement {
	const { words: { statistics: words } } = context;
	return found.length === 0 ? h('p', {}, words.nothing) : h('div', {},
		h('ul', { class: 'names' }, ...found.slice(0, MAX_LISTED).map(({ entry, statements }) => h('li', {},
			entryLink(entry.id, context),
			h('span', { class: 'gloss' }, statements.map(statement => statementName(statement, context)).join(' · '))))),
		...more(found.length, context));
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

function more(count: number, context: PageContext): readonly ViewNode[] {
	const note = moreNote(count - MAX_LISTED, context);
	return note === false || note === undefined ? [] : [note];
}

function anchor(list: 'named' | 'unnamed', language: string): string {
	return `${list}-${language.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
