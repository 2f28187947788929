import type { Dossier } from '../../dossier/model';
import type { Library, LibraryEntry } from '../../library/library';
import { textIn } from '../../library/names';
import { countOf, statisticsOf, STATUSES, type DossierStatistics } from '../../library/statistics';
import { fill } from '../labels';
import { languageNamer } from '../languageNamer';
import { h, type ViewElement } from '../view';
import { withContents } from './contents';
import { entryLink, section, type PageContext } from './pageParts';
import { dossierOfStatisticsId } from './statisticsId';
import { countCell, entryList, MAX_LISTED, notListed, statementList, table } from './statisticsParts';
import { toCompleteSection, type FileToComplete } from './toCompleteSection';

/**
 * Returns the dossier whose statistics a page shows, by the id of the page; `undefined` for other pages, and if the library does not have
 * the dossier.
 */
export function dossierOfStatistics(library: Pick<Library, 'dossiers'>, id: string): Dossier | undefined {
	const key = dossierOfStatisticsId(id);
	return key === undefined ? undefined : library.dossiers.find(dossier => dossier.id === key);
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
		...items.length === 0 ? [h('p', {}, words.nothing)] : [h('ul', { class: 'clashes' }, ...items), ...notListed(clashes.length, context)]);
}

function anchor(list: 'named' | 'unnamed', language: string): string {
	return `${list}-${language.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
