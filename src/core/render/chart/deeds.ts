import type { Claim, Dossier, LanguageTag } from '../../dossier/model';
import type { RelationName } from '../../dossier/vocabulary';
import { entriesOf } from '../../library/entriesOf';
import type { EntryId, Library, LibraryEntry } from '../../library/library';
import { entriesInOrder } from '../../library/order';
import { DEEDS, type Deed } from '../pageWords';

/** The roles of one actor in one resolution or event. */
export interface DeedCell {
	readonly deeds: readonly { readonly deed: Deed; readonly claim: Claim }[];
}

/** A matrix of actors (rows) against resolutions and events (columns). */
export interface DeedMatrix {
	/** The actors with most roles first; each has a role in at least one column. */
	readonly actors: readonly LibraryEntry[];
	/** The resolutions by number, then the events by date, in the order of the tree view. */
	readonly deeds: readonly LibraryEntry[];
	cell(actor: EntryId, deed: EntryId): DeedCell | undefined;
	/** Returns the actors with the given role in a column, in the order of `actors`. */
	actorsOf(deed: EntryId, what: Deed): readonly LibraryEntry[];
	/** The number of actors and of columns that are left out. */
	readonly moreActors: number;
	readonly moreDeeds: number;
}

const DEED_OF: Readonly<Partial<Record<RelationName, Deed>>> = {
	sponsor: 'author', coSponsor: 'coSponsor', organizer: 'organizer', speaker: 'speaker', chair: 'chair',
};

/** The maximum number of rows and columns, and the language whose collation orders titles. */
export interface MatrixLimits {
	readonly actors: number;
	readonly deeds: number;
	readonly language: LanguageTag;
}

type Cells = ReadonlyMap<EntryId, ReadonlyMap<EntryId, readonly { readonly deed: Deed; readonly claim: Claim }[]>>;

/** Builds the role matrix of a dossier. Rows and columns with most roles are kept, but every row that is kept has at least one of its columns. */
export function deedMatrix(dossier: Dossier, library: Library, most: MatrixLimits): DeedMatrix {
	const cells = new Map<EntryId, Map<EntryId, { deed: Deed; claim: Claim }[]>>();
	const weightOfActor = new Map<EntryId, number>();
	const weightOfDeed = new Map<EntryId, number>();
	for (const { id, entry: { kind }, links } of entriesOf(dossier, library)) {
		for (const { name, to, claim } of kind === 'resolution' || kind === 'event' ? links : []) {
			const deed = DEED_OF[name];
			if (deed) {
				const ofDeed = cells.get(id) ?? new Map<EntryId, { deed: Deed; claim: Claim }[]>();
				cells.set(id, ofDeed.set(to, [...(ofDeed.get(to) ?? []), { deed, claim }]));
				weightOfActor.set(to, (weightOfActor.get(to) ?? 0) + 1);
				weightOfDeed.set(id, (weightOfDeed.get(id) ?? 0) + 1);
			}
		}
	}
	const wanted = heaviest(weightOfActor, most.actors);
	const kept = columnsFor(wanted, heaviest(weightOfDeed, Infinity), cells, most.deeds);
	const shown = new Set([...kept].flatMap(id => [...cells.get(id)?.keys() ?? []]));
	const actors = wanted.filter(id => shown.has(id)).flatMap(id => library.entries.get(id) ?? []);
	const rankOfActor = new Map(actors.map(({ id }, index) => [id, index]));
	const inOrder = entriesInOrder(dossier, library, most.language);
	return {
		actors,
		deeds: (['resolution', 'event'] as const).flatMap(kind => inOrder.get(kind) ?? []).filter(({ id }) => kept.has(id)),
		cell: (actor, deed) => {
			const found = cells.get(deed)?.get(actor);
			return found && { deeds: [...found].sort((a, b) => DEEDS.indexOf(a.deed) - DEEDS.indexOf(b.deed)) };
		},
		actorsOf: (deed, what) => [...cells.get(deed) ?? []]
			.flatMap(([actor, deeds]) => (deeds.some(one => one.deed === what) ? rankOfActor.get(actor) ?? [] : []))
			.sort((a, b) => a - b).flatMap(rank => actors[rank] ?? []),
		moreActors: weightOfActor.size - actors.length,
		moreDeeds: weightOfDeed.size - kept.size,
	};
}

/**
 * Picks the first columns. If an actor has no role in any of them, that actor's first column replaces the last column that no
 * other actor depends on.
 */
function columnsFor(actors: readonly EntryId[], deeds: readonly EntryId[], cells: Cells, most: number): ReadonlySet<EntryId> {
	const kept = new Set(deeds.slice(0, most));
	const actorsOf = (deed: EntryId) => [...cells.get(deed)?.keys() ?? []];
	const shown = new Map<EntryId, number>();
	const count = (deed: EntryId, by: 1 | -1) => actorsOf(deed).forEach(actor => shown.set(actor, (shown.get(actor) ?? 0) + by));
	const rows = new Set(actors);
	kept.forEach(deed => count(deed, 1));
	for (const actor of actors.filter(id => !shown.get(id))) {
		const own = shown.get(actor) ? undefined : deeds.find(deed => cells.get(deed)?.has(actor));
		const spare = own && [...kept].reverse().find(deed => actorsOf(deed).every(other => !rows.has(other) || (shown.get(other) ?? 0) > 1));
		if (own !== undefined && spare !== undefined) {
			kept.delete(spare);
			count(spare, -1);
			kept.add(own);
			count(own, 1);
		}
	}
	return kept;
}

/** Returns the ids with the greatest weights; ties keep their order. */
function heaviest(weights: ReadonlyMap<EntryId, number>, most: number): readonly EntryId[] {
	return [...weights].sort(([, a], [, b]) => b - a).slice(0, most).map(([id]) => id);
}
