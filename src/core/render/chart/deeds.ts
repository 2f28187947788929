import type { Claim, Dossier } from '../../dossier/model';
import type { RelationName } from '../../dossier/vocabulary';
import { entriesOf } from '../../library/entriesOf';
import type { EntryId, Library, LibraryEntry } from '../../library/library';
import { DEEDS, type Deed } from '../pageWords';

/** What one actor did with one resolution or at one event. */
export interface DeedCell {
	readonly deeds: readonly { readonly deed: Deed; readonly claim: Claim }[];
}

/** Actors against resolutions and events. */
export interface DeedMatrix {
	/** Those who did most first. */
	readonly actors: readonly LibraryEntry[];
	/** Resolutions, then events, in the order of the dossier. */
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

/** The matrix of a dossier, with at most this many rows and columns; those with most in them stay. */
export function deedMatrix(dossier: Dossier, library: Library, most: { readonly actors: number; readonly deeds: number }): DeedMatrix {
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
	const actors = heaviest(weightOfActor, most.actors).flatMap(id => library.entries.get(id) ?? []);
	const rankOfActor = new Map(actors.map(({ id }, index) => [id, index]));
	const kept = new Set(heaviest(weightOfDeed, most.deeds));
	return {
		actors,
		deeds: [...weightOfDeed.keys()].filter(id => kept.has(id)).flatMap(id => library.entries.get(id) ?? []).sort((a, b) => rankOf(a) - rankOf(b)),
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

function rankOf({ entry }: LibraryEntry): number {
	return entry.kind === 'resolution' ? 0 : 1;
}

/** The heaviest, of equal ones the first. */
function heaviest(weights: ReadonlyMap<EntryId, number>, most: number): readonly EntryId[] {
	return [...weights].sort(([, a], [, b]) => b - a).slice(0, most).map(([id]) => id);
}
