import { getOrInsert } from '../../data/getOrInsert';
import { groupBy } from '../../data/groupBy';
import { departuresOf } from '../../dossier/abbreviates';
import type { Departure, Label } from '../../dossier/model';
import type { FactProperty, RelationName } from '../../dossier/vocabulary';
import type { LibraryEntry } from '../../library/library';
import { acronymOf, distinctNames, nameOf, textIn } from '../../library/names';
import { hasUnconfirmedNumber, shortTitleOfEntry } from '../../library/shortTitle';
import { relationMapView } from '../chart/relationMapView';
import { departureHeading } from '../departureText';
import { factsInOrder } from '../factOrder';
import { languageNamer } from '../languageNamer';
import { markdownView } from '../markdownView';
import { h, type ViewElement, type ViewNode } from '../view';
import { MENTIONS_ID } from './mentionsView';
import {
	arrow,
	claimView,
	entryLink,
	evidenceMarks,
	factValueView,
	section,
	statementParagraph,
	unconfirmedBadge,
	type PageContext,
} from './pageParts';
import { certaintyLegend, sourceList } from './sourceList';

/**
 * Renders the page of one entry: description, facts, departures from the record, relations and names. The section of mentions
 * is left empty for the caller, which knows the open documents.
 */
export function entryPage(entry: LibraryEntry, context: PageContext): ViewElement {
	const { labels } = context;
	const language = entry.dossier.language;
	const acronym = acronymOf(entry.entry, labels.locale, language);
	return h(
		'article',
		{ class: 'page entry' },
		h('header', {},
			breadcrumb(entry, context),
			h(
				'h1',
				{},
				h('bdi', {}, nameOf(entry.entry, labels.locale, language)),
				acronym !== undefined && h('small', { class: 'acronym' }, acronym),
			),
			h('p', { class: 'lead' }, textIn(entry.entry.gloss, labels.locale, language)),
		),
		h(
			'main',
			{},
			entry.entry.definition && section('definition', labels.definition, statementParagraph(entry.entry.definition, entry, context)),
			section('facts', labels.facts, ...factList(entry, context)),
			section(
				'departures',
				labels.departures,
				...departuresOf(entry.entry).map(departure => departureView(departure, entry, context)),
			),
			relationMapView(entry, relationList(entry, context), context),
			section('names', labels.names, ...nameTable(entry, context)),
			h('div', { id: MENTIONS_ID })),
		h('footer', {}, sourceList(context), certaintyLegend(context)),
	);
}

function breadcrumb({ entry, dossier }: LibraryEntry, { labels, words, icons }: PageContext): ViewElement {
	return h('nav', { class: 'eyebrow', ariaLabel: words.breadcrumb },
		h('ol', {},
			h('li', {}, h('a', { entry: '', dossier: dossier.id }, textIn(dossier.title, labels.locale, dossier.language))),
			h('li', {}, h('span', { icon: icons[entry.kind] }, labels.kinds[entry.kind])),
			h('li', {},
				h('bdi', {}, shortTitleOfEntry(entry, labels.locale, dossier.language)),
				...hasUnconfirmedNumber(entry) ? [' ', unconfirmedBadge(labels)] : [])));
}

/** Facts are rendered before they are grouped, because sources are numbered in the order in which they are cited. */
function factList(entry: LibraryEntry, context: PageContext): readonly ViewNode[] {
	const byProperty = new Map<FactProperty, ViewElement[]>();
	for (const fact of factsInOrder(entry)) {
		getOrInsert(byProperty, fact.property, () => []).push(h('dd', {}, factValueView(fact, entry, context)));
	}
	return byProperty.size === 0
		? []
		: [h('dl', { class: 'facts' }, ...[...byProperty].map(([property, values]) =>
			h('div', {}, h('dt', {}, context.labels.property[property]), ...values)))];
}

function relationList(entry: LibraryEntry, context: PageContext): ViewElement | undefined {
	const byName = new Map<RelationName, ViewElement[]>();
	for (const link of entry.links) {
		getOrInsert(byName, link.name, () => []).push(h('li', {}, entryLink(link.to, context), ...claimView(link.claim, entry, context)));
	}
	return byName.size === 0
		? undefined
		: h('dl', { class: 'facts' }, ...[...byName].map(([name, items]) =>
			h('div', {}, h('dt', {}, context.labels.relation[name]), h('dd', {}, h('ul', {}, ...items)))));
}

function departureView(departure: Departure, entry: LibraryEntry, context: PageContext): ViewElement {
	const { labels } = context;
	return h(
		'div',
		{ class: 'departure' },
		h(
			'dl',
			{ class: 'sides' },
			h(
				'div',
				{ class: 'says' },
				h('dt', {}, departureHeading(departure, entry, context.library, labels)),
				h('dd', {}, departure.says),
			),
			h('div', { class: 'record' }, h('dt', {}, labels.recordSays), h('dd', {}, departure.record)),
		),
		...markdownView(textIn(departure.note, labels.locale, entry.dossier.language)),
		departure.unconfirmed && unconfirmedBadge(labels),
		' ',
		evidenceMarks(departure.evidence, entry, context));
}

function nameTable(entry: LibraryEntry, context: PageContext): readonly ViewNode[] {
	const { labels } = context;
	const languageName = languageNamer(labels.locale);
	return [
		h(
			'table',
			{ class: 'names-table' },
			h(
				'tbody',
				{},
				...[...groupBy(distinctNames(entry.entry), ({ language }) => language)].map(([language, names]) =>
					h(
						'tr',
						{},
						h('th', { scope: 'row' }, languageName(language)),
						h(
							'td',
							{},
							h(
								'ul',
								{},
								...names.map(label =>
									h(
										'li',
										{},
										h('bdi', { lang: label.language, dir: 'auto', class: label.role }, label.text),
										h('span', { class: 'note' }, ' · ', ...roleOf(label, context)),
										label.evidence.length > 0 && ' ',
										label.evidence.length > 0 && evidenceMarks(label.evidence, entry, context),
										label.reason
											&& h(
												'div',
												{ class: 'note' },
												...markdownView(textIn(label.reason, labels.locale, entry.dossier.language)),
											),
									),
								),
							),
						),
					),
				),
			),
		),
	];
}

function roleOf(label: Label, { labels }: PageContext): readonly ViewNode[] {
	switch (label.role) {
		case 'preferred':
			return [labels.preferred];
		case 'acronym':
			return [labels.acronym];
		case 'variant':
			return [labels.variant];
		case 'discouraged':
			return label.instead === undefined
				? [labels.avoid]
				: [labels.avoid, ' ', arrow(), ' ', h('bdi', { lang: label.language }, label.instead)];
	}
}
