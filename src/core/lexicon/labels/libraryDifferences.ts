import { nextOf } from '../../data/nextOf';
import type { Dossier, Entry, Key } from '../../dossier/model';
import { entryId, type EntryId, type Library, type LibraryEntry } from '../../library/library';
import type { Steps } from '../../steps/steps';

/** The changes that turn the labels of one library into those of another. */
export interface Differences {
	/** The entries that are gone or have changed, by dossier. */
	readonly removed: ReadonlyMap<Key, ReadonlySet<EntryId>>;
	/** The entries that are new or have changed. */
	readonly added: readonly LibraryEntry[];
	/** The dossiers whose entries are not the same ones in the same order. */
	readonly reordered: ReadonlySet<Key>;
}

/** Compares the entries of two libraries by identity, in steps. A dossier that is the same object in both is skipped. */
export function* libraryDifferencesInSteps(before: Library, after: Library): Steps<Differences> {
	const removed = new Map<Key, ReadonlySet<EntryId>>();
	const added: LibraryEntry[] = [];
	const reordered = new Set<Key>();
	const old = new Map(before.dossiers.map(dossier => [dossier.id, dossier]));
	const now = new Map(after.dossiers.map(dossier => [dossier.id, dossier]));
	for (const id of new Set([...old.keys(), ...now.keys()])) {
		const one = old.get(id);
		const other = now.get(id);
		if (one !== other) {
			const { gone, isReordered, added: keys } = yield* dossierDifferencesInSteps(one, other);
			removed.set(id, new Set(gone.map(key => entryId(id, key))));
			added.push(...keys.flatMap(key => after.entries.get(entryId(id, key)) ?? []));
			if (isReordered) {
				reordered.add(id);
			}
		}
	}
	return { removed, added, reordered };
}

const NONE: ReadonlyMap<Key, Entry> = new Map();

interface DossierDifferences {
	/** The keys of the entries that are gone or have changed. */
	readonly gone: readonly Key[];
	/** The keys of the entries that are new or have changed. */
	readonly added: readonly Key[];
	readonly isReordered: boolean;
}

/** The number of entries that are compared in one step. */
const ENTRIES_PER_STEP = 32;

/** Goes through both versions of a dossier at the same time. As long as they have the same keys, nothing needs to be looked up. */
function* dossierDifferencesInSteps(before: Dossier | undefined, after: Dossier | undefined): Steps<DossierDifferences> {
	const gone: Key[] = [];
	const added: Key[] = [];
	const old: Iterator<readonly [Key, Entry], unknown> = (before?.entries ?? NONE)[Symbol.iterator]();
	let isReordered = false;
	let count = 0;
	for (const [key, entry] of after?.entries ?? NONE) {
		const known: readonly [Key, Entry] | undefined = isReordered ? undefined : nextOf(old);
		isReordered ||= known?.[0] !== key;
		if ((isReordered ? before?.entries.get(key) : known?.[1]) !== entry) {
			added.push(key);
		}
		if (++count % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
	if (!isReordered && old.next().done === true) {
		return { gone: added.filter(key => before?.entries.has(key) === true), added, isReordered };
	}
	for (const [key, entry] of before?.entries ?? NONE) {
		if (after?.entries.get(key) !== entry) {
			gone.push(key);
		}
		yield;
	}
	return { gone, added, isReordered };
}
