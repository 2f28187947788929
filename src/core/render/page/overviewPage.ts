import { formatReference, printReference } from '../../citation/reference';
import type { Dossier } from '../../dossier/model';
import { ENTRY_KINDS, type EntryKind } from '../../dossier/vocabulary';
import { entriesOf } from '../../library/entriesOf';
import { citationKey, type LibraryEntry } from '../../library/library';
import { acronymOf, nameOf, textIn, titleOf } from '../../library/names';
import { entriesInOrder } from '../../library/order';
import { factsInOrder } from '../factOrder';
import { withContents } from './contents';
import { datedItems } from '../chart/datedItems';
import { roleMatrixView } from '../chart/roleMatrixView';
import { moreNote } from '../chart/figure';
import { groupBy } from '../chart/groupBy';
import { contributions, moneyOf, type Money } from '../chart/money';
import { moneyView } from '../chart/moneyView';
import { timelineView } from '../chart/timelineView';
import { FirstMentionLinker } from './firstMentionLinker';
import { factValueView, anchorOfEntry, section, statementParagraph, type PageContext } from './pageParts';
import { certaintyLegend, sourceList } from './sourceList';
import { statisticsId } from './statisticsId';
import { formatAmount, formatDate } from '../values';
import { h, type MaybeNode, type ViewElement } from '../view';

/** The kinds whose entries are shown in full; the others are listed by name. */
const FULL_KINDS: ReadonlySet<EntryKind> = new Set(['resolution', 'fund', 'event']);
const FACTS_ON_OVERVIEW = 2;
/** The kinds whose counts matter most; the others are counted in a second row. */
const FIRST_KINDS: readonly EntryKind[] = ['resolution', 'event'];
/** The maximum number of entries shown per kind. */
const MAX_FULL = 24;
const MAX_NAMES = 48;

/** The id of the summary section. */
const SUMMARY_ID = 'summary';

type ByKind = ReadonlyMap<EntryKind, readonly LibraryEntry[]>;

/** Renders the overview page of a dossier: its summary, charts, and entries by kind. */
export function overviewPage(dossier: Dossier, context: PageContext): ViewElement {
	const { labels, words, library, references } = context;
	const release = library.sources.get(citationKey(dossier.id, dossier.release));
	const byKind = groupBy(entriesOf(dossier, library), ({ entry }) => entry.kind);
	const inOrder = entriesInOrder(dossier, library, labels.locale);
	const money = moneyOf(dossier, library);
	return withContents(
		h(
			'article',
			{ class: 'page overview' },
			h(
				'header',
				{},
				h('p', { class: 'eyebrow' }, labels.overview),
				h('h1', {}, textIn(dossier.title, labels.locale, dossier.language)),
				whenAndWhere(byKind, context),
				release && h('p', { class: 'lead' }, printReference(formatReference(release.source.csl, references), '')),
				keyFigures({ byKind, money }, context),
				(context.isStatic !== true || context.isSite)
					&& h(
						'p',
						{ class: 'to-statistics' },
						h('a', { entry: statisticsId(dossier.id), icon: 'graph' }, words.statistics.statistics),
					),
				otherDossiers(dossier, context),
			),
			h(
				'main',
				{},
				summaryOf(dossier, context),
				certaintyLegend(context),
				timelineView(datedItems(dossier, library), context),
				roleMatrixView(dossier, context),
				moneyView(money, context),
				...ENTRY_KINDS.map(kind => kindSection(kind, inOrder.get(kind) ?? [], context)),
			),
			h('footer', {}, sourceList(context)),
		),
		words.contents,
	);
}

/**
 * Renders the summary of a dossier, with each entry linked at its first mention once the lexicon is loaded; `undefined` if the
 * dossier has no overview.
 */
export function summaryOf(dossier: Dossier, context: PageContext): ViewElement | undefined {
	const { lexicon, library, labels } = context;
	const mentions = lexicon && new FirstMentionLinker({ lexicon, library }, dossier);
	const statements = dossier.overview.map(statement => statementParagraph(statement, { dossier }, context));
	return statements.length === 0 ? undefined : section(SUMMARY_ID, labels.summary,
		h('div', { class: 'summary' }, ...mentions?.link(statements) ?? statements));
}

/** Renders only the timeline of a dossier, in the time window of the context. */
export function timelineOf(dossier: Dossier, context: PageContext): ViewElement | undefined {
	return timelineView(datedItems(dossier, context.library), context);
}

/** Renders the date and place of the main event: the one with side events, or else with most relations. */
function whenAndWhere(byKind: ByKind, { labels }: PageContext): ViewElement | undefined {
	const weight = ({ links }: LibraryEntry) => links.length + 1000 * links.filter(({ name }) => name === 'sideEvent').length;
	const main = (byKind.get('event') ?? []).reduce<LibraryEntry | undefined>(
		(best, event) => (best && weight(best) >= weight(event) ? best : event),
		undefined,
	);
	const held = main?.entry.facts.find(({ property }) => property === 'held');
	const place = main?.entry.facts.find(({ value }) => value.type === 'place');
	return main && (held ?? place)
		? h(
				'ul',
				{ class: 'when-where' },
				h(
					'li',
					{},
					h(
						'a',
						{ entry: main.id },
						acronymOf(main.entry, labels.locale, main.dossier.language)
							?? nameOf(main.entry, labels.locale, main.dossier.language),
					),
				),
				held?.value.type === 'date' && h('li', {}, h('span', { icon: 'calendar' }, formatDate(held.value.date, labels))),
				place?.value.type === 'place' && h('li', {}, h('span', { icon: 'location' }, place.value.place)),
			)
		: undefined;
}

function keyFigures({ byKind, money }: { readonly byKind: ByKind; readonly money: Money }, { labels, words }: PageContext): ViewElement {
	const number = (count: number) => count.toLocaleString(labels.locale);
	const coSponsors = new Set(
		(byKind.get('resolution') ?? []).flatMap(({ links }) => links.filter(({ name }) => name === 'coSponsor').map(({ to }) => to)),
	);
	const counts = (kinds: readonly EntryKind[]) =>
		kinds.flatMap(kind => {
			const count = byKind.get(kind)?.length ?? 0;
			return count > 0
				? [figure(number(count), count === 1 ? capitalised(labels.kind[kind]) : labels.kinds[kind], `#kind-${kind}`)]
				: [];
		});
	return h(
		'nav',
		{ class: 'figures', ariaLabel: labels.keyFigures },
		h(
			'ul',
			{ class: 'first' },
			...counts(FIRST_KINDS.slice(0, 1)),
			coSponsors.size > 0
				&& figure(number(coSponsors.size), coSponsors.size === 1 ? words.role.coSponsor : words.coSponsors, '#deeds'),
			...counts(FIRST_KINDS.slice(1)),
			...[...contributions(money)].map(([currency, amount]) =>
				figure(formatAmount(amount, currency, labels.locale), labels.contributions, '#money', 'sum'),
			),
		),
		h('ul', { class: 'rest' }, ...counts(ENTRY_KINDS.filter(kind => !FIRST_KINDS.includes(kind)))),
	);
}

/** The singular names of kinds are lower case for use in sentences. */
function capitalised(word: string): string {
	return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function figure(value: string, name: string, href: string, of: 'count' | 'sum' = 'count'): ViewElement {
	return h('li', { class: of }, h('a', { href }, h('strong', {}, value), ' ', h('span', {}, name)));
}

function otherDossiers(dossier: Dossier, { library, labels, words }: PageContext): MaybeNode {
	const others = library.dossiers.filter(other => other !== dossier);
	return (
		others.length > 0
		&& h(
			'nav',
			{ class: 'others', ariaLabel: words.otherDossiers },
			h('span', {}, words.otherDossiers),
			h(
				'ul',
				{},
				...others.map(other =>
					h('li', {}, h('a', { entry: '', dossier: other.id }, textIn(other.title, labels.locale, other.language))),
				),
			),
		)
	);
}

function kindSection(kind: EntryKind, entries: readonly LibraryEntry[], context: PageContext): ViewElement | undefined {
	const most = FULL_KINDS.has(kind) ? MAX_FULL : MAX_NAMES;
	const shown = entries.slice(0, most);
	return entries.length === 0
		? undefined
		: section(
				`kind-${kind}`,
				context.labels.kinds[kind],
				...[
					FULL_KINDS.has(kind) ? fullCards(shown, context) : nameList(shown, context),
					moreNote(entries.length - most, context),
				].filter(node => node !== undefined && node !== false),
			);
}

function fullCards(entries: readonly LibraryEntry[], context: PageContext): ViewElement {
	const { labels, icons } = context;
	return h(
		'div',
		{ class: 'cards' },
		...entries.map(entry =>
			h(
				'article',
				{ class: 'card', id: anchorOfEntry(entry.id) },
				h(
					'h3',
					{},
					h(
						'a',
						{ entry: entry.id, icon: icons[entry.entry.kind] },
						titleOf(entry.entry, labels.locale, entry.dossier.language, labels.unconfirmed),
					),
				),
				entry.entry.definition
					? statementParagraph(entry.entry.definition, entry, context)
					: h('p', {}, textIn(entry.entry.gloss, labels.locale, entry.dossier.language)),
				factsOnCard(entry, context),
			),
		),
	);
}

/** Renders the first facts without their notes. The number of a resolution is omitted, because its title contains it. */
function factsOnCard(entry: LibraryEntry, context: PageContext): MaybeNode {
	const facts = factsInOrder(entry).filter(({ property }) => property !== 'number').slice(0, FACTS_ON_OVERVIEW);
	return facts.length > 0 && h('dl', {}, ...facts.flatMap(fact => [
		h('dt', {}, context.labels.property[fact.property]),
		h('dd', {}, factValueView(fact, entry, context, false)),
	]));
}

function nameList(entries: readonly LibraryEntry[], { labels }: PageContext): ViewElement {
	return h('ul', { class: 'names' }, ...entries.map(({ id, entry, dossier }) => {
		const acronym = acronymOf(entry, labels.locale, dossier.language);
		return h('li', { id: anchorOfEntry(id) },
			h('a', { entry: id }, nameOf(entry, labels.locale, dossier.language)),
			acronym !== undefined && h('span', { class: 'acronym' }, ` ${acronym}`),
			h('span', { class: 'gloss' }, textIn(entry.gloss, labels.locale, dossier.language)));
	}));
}
