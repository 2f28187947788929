import type { EntryKind } from '../../dossier/vocabulary';
import type { LibraryEntry } from '../../library/library';
import { textIn, titleOf } from '../../library/names';
import { moreNote } from '../chart/figure';
import { factsInOrder } from '../factOrder';
import { h, type MaybeNode, type ViewElement } from '../view';
import { anchorOfEntry, factValueView, nameInList, section, statementParagraph, type PageContext } from './pageParts';

/** The kinds whose entries are shown in full; the others are listed by name. */
const FULL_KINDS: ReadonlySet<EntryKind> = new Set(['resolution', 'fund', 'event']);
const FACTS_ON_OVERVIEW = 2;
/** The maximum number of entries shown per kind. */
const MAX_FULL = 24;
const MAX_NAMES = 48;

/** Renders the entries of a kind on an overview, in full or by name; `undefined` if there are none. */
export function kindSection(kind: EntryKind, entries: readonly LibraryEntry[], context: PageContext): ViewElement | undefined {
	const max = FULL_KINDS.has(kind) ? MAX_FULL : MAX_NAMES;
	const shown = entries.slice(0, max);
	return entries.length === 0
		? undefined
		: section(
				`kind-${kind}`,
				context.labels.kinds[kind],
				...[
					FULL_KINDS.has(kind) ? fullCards(shown, context) : nameList(shown, context),
					moreNote(entries.length - max, context),
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
		h('dd', {}, factValueView(fact, entry, context, { withNote: false })),
	]));
}

function nameList(entries: readonly LibraryEntry[], context: PageContext): ViewElement {
	return h('ul', { class: 'names' }, ...entries.map(entry => h('li', { id: anchorOfEntry(entry.id) }, ...nameInList(entry, context))));
}
