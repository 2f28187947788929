import { getOrInsert } from '../../data/getOrInsert';
import { increase } from '../../data/increase';
import type { Claim, Dossier, LanguageTag } from '../../dossier/model';
import type { RelationName } from '../../dossier/vocabulary';
import { entriesOf } from '../../library/entriesOf';
import type { EntryId, Library, LibraryEntry } from '../../library/library';
import { entriesInOrder } from '../../library/order';
import { ROLES, type Role } from '../page/pageWords';

/** The roles of one actor in one resolution or event. */
export interface RoleCell {
	readonly roles: readonly { readonly role: Role; readonly claim: Claim }[];
}

/** A matrix of actors (rows) against resolutions and events (columns). */
export interface RoleMatrix {
	/** The actors with most roles first; each has a role in at least one column. */
	readonly actors: readonly LibraryEntry[];
	/** The resolutions by number, then the events by date, in the order of the tree view. */
	readonly activities: readonly LibraryEntry[];
	cell(actor: EntryId, activity: EntryId): RoleCell | undefined;
	/** Returns the actors with the given role in a column, in the order of `actors`. */
	actorsOf(activity: EntryId, role: Role): readonly LibraryEntry[];
	/** The number of actors and of columns that are left out. */
	readonly moreActors: number;
	readonly moreActivities: number;
}

const ROLE_OF: Readonly<Partial<Record<RelationName, Role>>> = {
	sponsor: 'author', coSponsor: 'coSponsor', organizer: 'organizer', speaker: 'speaker', chair: 'chair',
};

/** The maximum number of rows and columns, and the language whose collation orders titles. */
export interface MatrixLimits {
	readonly actors: number;
	readonly activities: number;
	readonly language: LanguageTag;
}

type Cells = ReadonlyMap<EntryId, ReadonlyMap<EntryId, readonly { readonly role: Role; readonly claim: Claim }[]>>;

/**
 * Builds the role matrix of a dossier. Rows and columns with most roles are kept, but every row that is kept has at least one of its
 * columns.
 */
export function roleMatrix(dossier: Dossier, library: Library, most: MatrixLimits): RoleMatrix {
	const cells = new Map<EntryId, Map<EntryId, { role: Role; claim: Claim }[]>>();
	const weightOfActor = new Map<EntryId, number>();
	const weightOfActivity = new Map<EntryId, number>();
	for (const { id, entry: { kind }, links } of entriesOf(dossier, library)) {
		for (const { name, to, claim } of kind === 'resolution' || kind === 'event' ? links : []) {
			const role = ROLE_OF[name];
			if (role) {
				const ofActivity = getOrInsert(cells, id, () => new Map<EntryId, { role: Role; claim: Claim }[]>());
				getOrInsert(ofActivity, to, () => []).push({ role, claim });
				increase(weightOfActor, to);
				increase(weightOfActivity, id);
			}
		}
	}
	const wanted = heaviest(weightOfActor, most.actors);
	const kept = columnsFor(wanted, heaviest(weightOfActivity, Infinity), cells, most.activities);
	const shown = new Set([...kept].flatMap(id => [...cells.get(id)?.keys() ?? []]));
	const actors = wanted.filter(id => shown.has(id)).flatMap(id => library.entries.get(id) ?? []);
	const rankOfActor = new Map(actors.map(({ id }, index) => [id, index]));
	const inOrder = entriesInOrder(dossier, library, most.language);
	return {
		actors,
		activities: (['resolution', 'event'] as const).flatMap(kind => inOrder.get(kind) ?? []).filter(({ id }) => kept.has(id)),
		cell: (actor, activity) => {
			const found = cells.get(activity)?.get(actor);
			return found && { roles: [...found].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)) };
		},
		actorsOf: (activity, role) => [...cells.get(activity) ?? []]
			.flatMap(([actor, roles]) => (roles.some(one => one.role === role) ? rankOfActor.get(actor) ?? [] : []))
			.sort((a, b) => a - b).flatMap(rank => actors[rank] ?? []),
		moreActors: weightOfActor.size - actors.length,
		moreActivities: weightOfActivity.size - kept.size,
	};
}

/**
 * Picks the first columns. If an actor has no role in any of them, that actor's first column replaces the last column that no
 * other actor depends on.
 */
function columnsFor(actors: readonly EntryId[], activities: readonly EntryId[], cells: Cells, most: number): ReadonlySet<EntryId> {
	const kept = new Set(activities.slice(0, most));
	const actorsOf = (activity: EntryId) => [...cells.get(activity)?.keys() ?? []];
	const shown = new Map<EntryId, number>();
	const count = (activity: EntryId, by: 1 | -1) => actorsOf(activity).forEach(actor => increase(shown, actor, by));
	const rows = new Set(actors);
	kept.forEach(activity => count(activity, 1));
	for (const actor of actors.filter(id => !shown.get(id))) {
		const own = shown.get(actor) ? undefined : activities.find(activity => cells.get(activity)?.has(actor));
		const spare =
			own && [...kept].reverse().find(activity => actorsOf(activity).every(other => !rows.has(other) || (shown.get(other) ?? 0) > 1));
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
