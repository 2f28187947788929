import type { ReferenceWords } from '../citation/reference';
import { citationKey, entriesByKind, entryId, type LibraryEntry } from '../library/library';
import { acronymOf, nameOf, textIn, titleOf } from '../library/names';
import type { Dossier } from '../dossier/model';
import type { EntryKind } from '../dossier/vocabulary';
import { formatReference, printReference } from '../citation/reference';
import { factsInOrder } from './card';
import { factValueView, section, statementParagraph, type PageContext } from './pageParts';
import { sourceList } from './sourceList';
import { formatAmount } from './values';
import { h, type ViewElement, type ViewNode } from './view';

/** The kinds whose entries are shown with what they say; the others are listed by name. */
const FULL_KINDS: ReadonlySet<EntryKind> = new Set(['resolution', 'fund', 'event']);
const FACTS_ON_OVERVIEW = 3;

/** The page of a whole dossier: what the release says, then its entries by kind. */
export function overviewPage(dossier: Dossier, context: PageContext, words: ReferenceWords): ViewElement {
	const { labels, library } = context;
	const release = library.sources.get(citationKey(dossier.id, dossier.release));
	return h(
		'article',
		{ class: 'page overview' },
		h('header', {},
			h('p', { class: 'eyebrow' }, labels.overview),
			h('h1', {}, textIn(dossier.title, labels.locale, dossier.language)),
			release && h('p', { class: 'lead' }, printReference(formatReference(release.source.csl, words), '')),
			keyFigures(dossier, context)),
		h('main', {},
			section('summary', labels.summary, ...dossier.overview.map(statement => statementParagraph(statement, { dossier }, context))),
			...[...entriesByKind(library)].map(([kind, all]) => {
				const entries = all.filter(entry => entry.dossier === dossier);
				return entries.length === 0
					? undefined
					: section(`kind-${kind}`, labels.kinds[kind], FULL_KINDS.has(kind) ? fullCards(entries, context) : nameList(entries, context));
			})),
		sourceList(context, words),
	);
}

function keyFigures(dossier: Dossier, context: PageContext): ViewElement {
	const { labels } = context;
	const count = (kind: EntryKind) => [...dossier.entries.values()].filter(entry => entry.kind === kind).length;
	const figures: ViewNode[] = (['resolution', 'fund', 'event', 'instrument', 'organization'] as const)
		.filter(kind => count(kind) > 0)
		.map(kind => figure(count(kind).toLocaleString(labels.locale), labels.kinds[kind], `#kind-${kind}`));
	for (const [currency, amount] of contributions(dossier)) {
		figures.push({ ...figure(formatAmount(amount, currency, labels.locale), labels.contributions, '#kind-fund'), attributes: { class: 'wide' } });
	}
	return h('nav', { class: 'figures', ariaLabel: labels.keyFigures }, h('ul', {}, ...figures));
}

/** The contributions that are stated as facts of funds, summed by currency. */
function contributions(dossier: Dossier): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const entry of dossier.entries.values()) {
		for (const { property, value } of entry.kind === 'fund' ? entry.facts : []) {
			if (property === 'contribution' && value.type === 'amount') {
				sums.set(value.currency, (sums.get(value.currency) ?? 0) + value.amount);
			}
		}
	}
	return sums;
}

function figure(value: string, name: string, href: string): ViewElement {
	return h('li', {}, h('a', { href }, h('strong', {}, value), ' ', h('span', {}, name)));
}

function fullCards(entries: readonly LibraryEntry[], context: PageContext): ViewElement {
	const { labels, icons } = context;
	return h('div', { class: 'cards' }, ...entries.map(entry => h(
		'article',
		{ class: 'card', id: `entry-${entryId(entry.dossier.id, entry.entry.key).replace('/', '-')}` },
		h('h3', {}, h('a', { entry: entry.id, icon: icons[entry.entry.kind] }, titleOf(entry.entry, labels.locale, entry.dossier.language))),
		entry.entry.definition
			? statementParagraph(entry.entry.definition, entry, context)
			: h('p', {}, textIn(entry.entry.gloss, labels.locale, entry.dossier.language)),
		entry.entry.facts.length > 0 && h('dl', {}, ...factsInOrder(entry).slice(0, FACTS_ON_OVERVIEW).flatMap(fact => [
			h('dt', {}, labels.property[fact.property]),
			h('dd', {}, factValueView(fact, entry, context)),
		])),
	)));
}

function nameList(entries: readonly LibraryEntry[], { labels }: PageContext): ViewElement {
	return h('ul', { class: 'names' }, ...entries.map(({ id, entry, dossier }) => {
		const acronym = acronymOf(entry, labels.locale, dossier.language);
		return h('li', {},
			h('a', { entry: id }, nameOf(entry, labels.locale, dossier.language)),
			acronym !== undefined && h('span', { class: 'acronym' }, ` ${acronym}`),
			h('span', { class: 'gloss' }, textIn(entry.gloss, labels.locale, dossier.language)));
	}));
}
