import { getOrInsert } from '../data/getOrInsert';
import type { Evidence, Key, Locator } from '../dossier/model';
import type { FactProperty, RelationName } from '../dossier/vocabulary';
import { entriesOf } from './entriesOf';
import { entryId, type EntryId, type Library, type LibraryEntry, type LibrarySource } from './library';
import { perDossier } from './perDossier';

/** A statement in a dossier that cites a source as evidence. */
export type CitingStatement =
	| { readonly type: 'definition' | 'departure' | 'name' }
	| { readonly type: 'fact'; readonly property: FactProperty }
	| { readonly type: 'relation'; readonly name: RelationName; readonly to: EntryId };

/** The statements of an entry that cite the same passage of a source; without an entry, those of the overview of the dossier. */
export interface CitingEntry {
	readonly entry?: LibraryEntry;
	readonly statements: readonly CitingStatement[];
}

/** A passage of a source with the entries that cite it, in the order of the dossier; without a locator, the source as a whole. */
export interface CitedPassage {
	readonly locator?: Locator;
	readonly entries: readonly CitingEntry[];
}

/** Returns the passages of a source that its dossier cites: the title, then the others in their order, then the source as a whole. */
export function citedPassages(library: Library, { dossier, source }: LibrarySource): readonly CitedPassage[] {
	return placesBySource(dossier, library).get(source.key) ?? [];
}

interface GrowingPlace {
	readonly locator?: Locator;
	/** By entry id; the empty string is the overview. */
	readonly entries: Map<EntryId | '', { readonly entry?: LibraryEntry; readonly statements: CitingStatement[] }>;
}

const placesBySource = perDossier<ReadonlyMap<Key, readonly CitedPassage[]>>((dossier, library) => {
	const found = new Map<Key, Map<string, GrowingPlace>>();
	const add = (evidence: readonly Evidence[], statement: CitingStatement, entry?: LibraryEntry) => {
		for (const { source, locator } of evidence) {
			const places = getOrInsert(found, source, () => new Map<string, GrowingPlace>());
			const name = locator ? `${locator.label} ${locator.value}` : '';
			const { entries } = getOrInsert(places, name, (): GrowingPlace => ({ ...(locator && { locator }), entries: new Map() }));
			getOrInsert(entries, entry?.id ?? '', () => ({ ...(entry && { entry }), statements: [] })).statements.push(statement);
		}
	};
	dossier.overview.forEach(({ evidence }) => add(evidence, { type: 'definition' }));
	for (const entry of entriesOf(dossier, library)) {
		addEntry(entry, (evidence, statement) => add(evidence, statement, entry));
	}
	return new Map([...found].map(([source, places]) => [source, inOrder([...places.values()])]));
});

function addEntry({ entry, dossier }: LibraryEntry, add: (evidence: readonly Evidence[], statement: CitingStatement) => void): void {
	add(entry.definition?.evidence ?? [], { type: 'definition' });
	entry.facts.forEach(({ evidence, property }) => add(evidence, { type: 'fact', property }));
	entry.relations.forEach(({ evidence, type, target }) =>
		add(evidence, { type: 'relation', name: type, to: entryId(dossier.id, target) }),
	);
	entry.departures.forEach(({ evidence }) => add(evidence, { type: 'departure' }));
	entry.labels.forEach(({ evidence }) => add(evidence, { type: 'name' }));
}

const LABELS: readonly (Locator['label'] | undefined)[] = ['title', 'article', 'section', 'paragraph', 'page', 'annex', undefined];

function inOrder(places: readonly GrowingPlace[]): readonly CitedPassage[] {
	const collator = new Intl.Collator('en', { numeric: true });
	return [...places]
		.sort((a, b) => LABELS.indexOf(a.locator?.label) - LABELS.indexOf(b.locator?.label)
			|| collator.compare(a.locator?.value ?? '', b.locator?.value ?? ''))
		.map(({ entries, ...place }) => ({ ...place, entries: [...entries.values()] }));
}
