import type { ReferenceWords } from '../citation/reference';
import type { Departure, Label } from '../dossier/model';
import type { FactProperty, RelationName } from '../dossier/vocabulary';
import type { LibraryEntry } from '../library/library';
import { acronymOf, nameOf, textIn } from '../library/names';
import { factsInOrder } from './card';
import { claimView, entryLink, evidenceMarks, factValueView, section, statementParagraph, type PageContext } from './pageParts';
import { sourceList } from './sourceList';
import { h, type ViewElement, type ViewNode } from './view';

/** The page of one entry: what it is, its facts, where the source departs from the record, its relations and names. */
export function entryPage(entry: LibraryEntry, context: PageContext, words: ReferenceWords): ViewElement {
	const { labels, icons } = context;
	const language = entry.dossier.language;
	const acronym = acronymOf(entry.entry, labels.locale, language);
	return h(
		'article',
		{ class: 'page entry' },
		h('header', {},
			h('p', { class: 'eyebrow' },
				h('a', { entry: '' }, textIn(entry.dossier.title, labels.locale, language)), ' › ',
				h('span', { icon: icons[entry.entry.kind] }, labels.kind[entry.entry.kind])),
			h('h1', {}, nameOf(entry.entry, labels.locale, language), acronym !== undefined && h('small', { class: 'acronym' }, acronym)),
			h('p', { class: 'lead' }, textIn(entry.entry.gloss, labels.locale, language))),
		h('main', {},
			entry.entry.definition && section('definition', labels.definition, statementParagraph(entry.entry.definition, entry, context)),
			section('facts', labels.facts, ...factList(entry, context)),
			section('departures', labels.departures, ...entry.entry.departures.map(departure => departureView(departure, entry, context))),
			section('relations', labels.relations, ...relationList(entry, context)),
			section('names', labels.names, ...nameTable(entry, context))),
		sourceList(context, words),
	);
}

function factList(entry: LibraryEntry, context: PageContext): readonly ViewNode[] {
	const byProperty = new Map<FactProperty, ViewElement[]>();
	for (const fact of factsInOrder(entry)) {
		byProperty.set(fact.property, [...(byProperty.get(fact.property) ?? []), h('dd', {}, factValueView(fact, entry, context))]);
	}
	return byProperty.size === 0
		? []
		: [h('dl', { class: 'facts' }, ...[...byProperty].map(([property, values]) =>
			h('div', {}, h('dt', {}, context.labels.property[property]), ...values)))];
}

function relationList(entry: LibraryEntry, context: PageContext): readonly ViewNode[] {
	const byName = new Map<RelationName, ViewElement[]>();
	for (const link of entry.links) {
		const item = h('li', {}, entryLink(link.to, context), ...claimView(link.claim, entry, context));
		byName.set(link.name, [...(byName.get(link.name) ?? []), item]);
	}
	return byName.size === 0
		? []
		: [h('dl', { class: 'facts' }, ...[...byName].map(([name, items]) =>
			h('div', {}, h('dt', {}, context.labels.relation[name]), h('dd', {}, h('ul', {}, ...items)))))];
}

function departureView(departure: Departure, entry: LibraryEntry, context: PageContext): ViewElement {
	const { labels } = context;
	return h('div', { class: 'departure' },
		h('dl', { class: 'sides' },
			h('div', {}, h('dt', {}, labels.sourceSays), h('dd', {}, departure.says)),
			h('div', {}, h('dt', {}, labels.recordSays), h('dd', {}, departure.record))),
		{ markdown: textIn(departure.note, labels.locale, entry.dossier.language) },
		departure.unconfirmed && h('span', { class: 'badge unconfirmed', title: labels.unconfirmedMeaning }, labels.unconfirmed),
		' ',
		evidenceMarks(departure.evidence, entry, context));
}

function nameTable(entry: LibraryEntry, context: PageContext): readonly ViewNode[] {
	const { labels } = context;
	const languages = new Intl.DisplayNames(labels.locale, { type: 'language' });
	return [h('table', { class: 'names-table' }, h('tbody', {}, ...entry.entry.labels.map(label => h('tr', {},
		h('th', { scope: 'row' }, languages.of(label.language) ?? label.language),
		h('td', {},
			h('bdi', { lang: label.language, class: label.role }, label.text),
			h('span', { class: 'note' }, ` ${roleOf(label, context)}`),
			label.evidence.length > 0 && ' ',
			label.evidence.length > 0 && evidenceMarks(label.evidence, entry, context),
			label.reason && h('div', { class: 'note' }, { markdown: textIn(label.reason, labels.locale, entry.dossier.language) }))))))];
}

function roleOf(label: Label, { labels }: PageContext): string {
	switch (label.role) {
		case 'preferred':
			return labels.preferred;
		case 'acronym':
			return labels.acronym;
		case 'variant':
			return labels.variant;
		case 'discouraged':
			return `${labels.avoid}${label.instead === undefined ? '' : ` → ${label.instead}`}`;
	}
}
