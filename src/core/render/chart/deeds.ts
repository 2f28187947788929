import type { Claim, Dossier, LanguageTag } from '../../dossier/model';
import type { RelationName } from '../../dossier/vocabulary';
import { entriesOf } from '../../library/entriesOf';
import type { EntryId, Library, LibraryEntry } from '../../library/library';
import { entriesInOrder } from '../../library/order';
import { DEEDS, type Deed } from '../pageWords';

/** What one actor did with one resolution or at one event. */
export interface DeedCell {
	readonly deeds: readonly { readonly deed: Deed; readonly claim: Claim }[];
}

/** Actors against resolutions and events. */
export interface DeedMatrix {
	/** Those who did most first; each did something of `deeds`. */
	readonly actors: readonly LibraryEntry[];
	/** Resolutions by number, then events by date, as the tree has them. */
	readonly deeds: readonly LibraryEntry[];
	cell(actor: EntryId, deed: EntryId): DeedCell | undefined;
	/** Those who did this with it, in the order of `actors`. */
	actorsOf(deed: EntryId, what: Deed): readonly LibraryEntry[];
	/** How many actors and how many resolutions and events are left out. */
	readonly moreActors: number;
	readonly moreDeeds: number;
}

const DEED_OF: Readonly<Partial<Record<RelationName, Deed>>> = {
	sponsor: 'author', coSponsor: 'coSponsor', organizer: 'organizer', speaker: 'speaker', chair: 'chair',
};

/** How many rows and columns a matrix has at most, and the language in which equal ones are ordered by title. */
export interface MatrixLimits {
	readonly actors: number;
	readonly deeds: number;
	readonly language: LanguageTag;
}

type Cells = ReadonlyMap<EntryId, ReadonlyMap<EntryId, readonly { readonly deed: Deed; readonly claim: Claim }[]>>;

/** The matrix of a dossier. Rows and columns with most in them stay, but no row stays without any of its columns. */
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
 * The first columns. Where an actor did nothing of these, the first of the actor's own takes the place of the last without which every
 * other actor still has one.
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

/** The heaviest, of equal ones the first. */
function heaviest(weights: ReadonlyMap<EntryId, number>, most: number): readonly EntryId[] {
	return [...weights].sort(([, a], [, b]) => b - a).slice(0, most).map(([id]) => id);
}
