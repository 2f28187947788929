import type { Steps } from '../../steps';
import type { Key } from '../model';
import type { ReadEntry } from './ownReading';

/** Which of several entries with the same key is used: the first. */
export interface EntryOwners {
	/** The others. */
	readonly duplicates: ReadonlySet<ReadEntry>;
	/** The keys whose entry is new, gone or has changed, with the entry if there is one. */
	readonly changed: ReadonlyMap<Key, ReadEntry | undefined>;
	/** The keys that may be those of wrong entries, before or after the change; empty if there is no earlier version. */
	readonly concerned: ReadonlySet<Key>;
}

/** Entries of which some are not those of an earlier version. */
export interface ReadEntries {
	/** All of them, in the order of the text. */
	readonly all: readonly ReadEntry[];
	readonly fresh: ReadonlySet<ReadEntry>;
	/** Those of the earlier version that are gone. */
	readonly gone: readonly ReadEntry[];
}

/** The number of entries that are looked at in one step. */
const ENTRIES_PER_STEP = 1000;

/** Finds the entries that are used, in steps, if there is no earlier version. */
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

/** Finds the entries that are used, in steps. `earlier` are the duplicates of the earlier version. */
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
