import type { Key } from '../dossier/model';
import type { Steps } from '../steps/steps';
import { entryId, type EntryId, type LibraryEntry } from './library';

/** The library entries of one dossier, by key, in the order of the dossier. */
export interface EntriesOfDossier {
	readonly size: number;
	get(key: Key): LibraryEntry | undefined;
	has(key: Key): boolean;
	keys(): Iterable<Key>;
	values(): Iterable<LibraryEntry>;
}

/** The entries of a library some of whose dossiers are compiled, so that their entries are read on demand. */
export class JoinedEntries implements ReadonlyMap<EntryId, LibraryEntry> {
	private readonly parts: ReadonlyMap<Key, EntriesOfDossier>;
	private isRead = false;

	/** The parts are given by the ids of their dossiers, in the order of the library. */
	constructor(parts: ReadonlyMap<Key, EntriesOfDossier>) {
		this.parts = parts;
	}

	get size(): number {
		return [...this.parts.values()].reduce((sum, { size }) => sum + size, 0);
	}

	/** Returns the entries of a dossier; `undefined` if there are none. */
	ofDossier(id: Key): EntriesOfDossier | undefined {
		return this.parts.get(id);
	}

	get(id: EntryId): LibraryEntry | undefined {
		const slash = id.indexOf('/');
		return this.parts.get(id.slice(0, slash))?.get(id.slice(slash + 1));
	}

	has(id: EntryId): boolean {
		const slash = id.indexOf('/');
		return this.parts.get(id.slice(0, slash))?.has(id.slice(slash + 1)) === true;
	}

	* keys(): MapIterator<EntryId> {
		for (const [dossier, entries] of this.parts) {
			for (const key of entries.keys()) {
				yield entryId(dossier, key);
			}
		}
	}

	/** Keeps each entry in memory, because code that iterates over all of them usually does so again. */
	* values(): MapIterator<LibraryEntry> {
		for (const entries of this.parts.values()) {
			yield* entries.values();
		}
	}

	/** Reads all entries in steps, so that going through them at once is fast after that. */
	* readInSteps(): Steps<void> {
		for (const entries = this.values(); !this.isRead && entries.next().done !== true;) {
			yield;
		}
		this.isRead = true;
	}

	entries(): MapIterator<[EntryId, LibraryEntry]> {
		return this[Symbol.iterator]();
	}

	* [Symbol.iterator](): MapIterator<[EntryId, LibraryEntry]> {
		for (const entry of this.values()) {
			yield [entry.id, entry];
		}
	}

	forEach(visit: (entry: LibraryEntry, id: EntryId, map: ReadonlyMap<EntryId, LibraryEntry>) => void): void {
		for (const entry of this.values()) {
			visit(entry, entry.id, this);
		}
	}
}
