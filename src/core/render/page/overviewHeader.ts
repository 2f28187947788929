import type { Dossier } from '../../dossier/model';
import { ENTRY_KINDS, type EntryKind } from '../../dossier/vocabulary';
import type { LibraryEntry } from '../../library/library';
import { acronymOf, nameOf, textIn } from '../../library/names';
import { capitalized } from '../../text/capitalized';
import { contributions, type Money } from '../chart/money';
import { formatAmount, formatDate } from '../values';
import { h, type MaybeNode, type ViewElement } from '../view';
import type { PageContext } from './pageParts';

/** The kinds whose counts matter most; the others are counted in a second row. */
const FIRST_KINDS: readonly EntryKind[] = ['resolution', 'event'];

type ByKind = ReadonlyMap<EntryKind, readonly LibraryEntry[]>;

/** A side event counts as more relations than an event has otherwise. */
const SIDE_EVENT_WEIGHT = 1000;

/** Renders the date and place of the main event: the one with side events, or else with most relations. */
export function whenAndWhere(byKind: ByKind, { labels }: PageContext): ViewElement | undefined {
	const weight = ({ links }: LibraryEntry) => links.length + SIDE_EVENT_WEIGHT * links.filter(({ name }) => name === 'sideEvent').length;
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

/** Renders the numbers of entries by kind and the contributions, each linked to its section. */
export function keyFigures({ byKind, money }: { readonly byKind: ByKind; readonly money: Money }, { labels, words }: PageContext): ViewElement {
	const number = (count: number) => count.toLocaleString(labels.locale);
	const coSponsors = new Set(
		(byKind.get('resolution') ?? []).flatMap(({ links }) => links.filter(({ name }) => name === 'coSponsor').map(({ to }) => to)),
	);
	const counts = (kinds: readonly EntryKind[]) =>
		kinds.flatMap(kind => {
			const count = byKind.get(kind)?.length ?? 0;
			return count > 0
				? [figure(number(count), count === 1 ? capitalized(labels.kind[kind]) : labels.kinds[kind], `#kind-${kind}`)]
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

function figure(value: string, name: string, href: string, of: 'count' | 'sum' = 'count'): ViewElement {
	return h('li', { class: of }, h('a', { href }, h('strong', {}, value), ' ', h('span', {}, name)));
}

/** Renders links to the overviews of the other dossiers; nothing if there are none. */
export function otherDossiers(dossier: Dossier, { library, labels, words }: PageContext): MaybeNode {
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
