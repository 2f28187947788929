import type { Steps } from '../../steps/steps';
import type { Key } from '../model';
import type { ReadEntry } from './ownReading';

/** Which entry is used for each key: if several have the same key, the first. */
export interface EntryOwners {
	/** The entries that are not used, because an earlier one has their key. */
	readonly duplicates: ReadonlySet<ReadEntry>;
	/** The keys whose entry is new, has changed or is gone, with the entry that is used now, if there is one. */
	readonly changed: ReadonlyMap<Key, ReadEntry | undefined>;
	/** The only keys that the dossier may have gained or lost since its earlier version; empty if there is no earlier version. */
	readonly concerned: ReadonlySet<Key>;
}

/** The entries of a text, compared with those of its earlier version. */
export interface ReadEntries {
	/** All entries, in the order of the text. */
	readonly all: readonly ReadEntry[];
	readonly fresh: ReadonlySet<ReadEntry>;
	/** The entries that only the earlier version has. */
	readonly gone: readonly ReadEntry[];
}

/** The number of entries that are looked at in one step. */
const ENTRIES_PER_STEP = 1000;

/** Determines, in steps, which entries are used in a text that has no earlier version. */
export function* firstOwnersInSteps(all: readonly ReadEntry[]): Steps<EntryOwners> {
	const changed = new Map<Key, ReadEntry>();
	const duplicates = new Set<ReadEntry>();
	for (const [index, entry] of all.entries()) {
		if (entry.key !== undefined) {
			if (changed.has(entry.key)) {
				duplicates.add(entry);
			} else {
				changed.set(entry.key, entry);
			}
		}
		if (index % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
	return { duplicates, changed, concerned: new Set() };
}

/** Determines, in steps, which entries are used in a later version of a text. `earlier` contains the duplicates of the earlier version. */
export function* entryOwnersInSteps({ all, fresh, gone }: ReadEntries, earlier: ReadonlySet<ReadEntry>): Steps<EntryOwners> {
	const keys = new Set([...fresh, ...gone].flatMap(({ key }) => key ?? []));
	const concerned = new Set([...fresh, ...gone].map(({ cutKey }) => cutKey));
	const owners = new Map<Key, ReadEntry>();
	const duplicates = new Set([...earlier].filter(({ key }) => key === undefined || !keys.has(key)));
	for (const [index, entry] of all.entries()) {
		const { key, cutKey } = entry;
		if (key !== undefined && keys.has(key)) {
			concerned.add(key).add(cutKey);
			if (owners.has(key)) {
				duplicates.add(entry);
			} else {
				owners.set(key, entry);
			}
		}
		if (index % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
	const changed = new Map<Key, ReadEntry | undefined>();
	for (const key of keys) {
		const owner = owners.get(key);
		concerned.add(key);
		if (!owner || fresh.has(owner) || earlier.has(owner)) {
			changed.set(key, owner);
		}
	}
	return { duplicates, changed, concerned };
}
