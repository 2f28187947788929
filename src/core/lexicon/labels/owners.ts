import type { CompiledEntries } from '../../compiled/compiledEntries';
import { partitionPoint } from '../../data/binarySearch';
import type { Entry, Key } from '../../dossier/model';
import { entryId, type EntryId } from '../../library/library';
import type { Steps } from '../../steps/steps';

/** Entries whose labels are numbered consecutively. Owners and numbers count from 0. */
export interface Owners {
	/** The dossier of the entries. */
	readonly dossier: Key;
	/** The number of entries. */
	readonly length: number;
	/** The number of labels. */
	readonly labels: number;
	idOf(owner: number): EntryId;
	entryOf(owner: number): Entry | undefined;
	/** Returns the number of the first label of an owner. */
	firstOf(owner: number): number;
	/** Returns the owner of a label. */
	ownerOf(number: number): number;
	/** Returns the owner that was added last with an id; -1 if there is none, or if `indexInSteps` has not been run. */
	ownerWith(id: EntryId): number;
	/** Makes the owners known by their ids. */
	indexInSteps(): Steps<void>;
}

/** Entries that are added one by one. Only the first number of each is stored, since most labels are never looked up. */
export class AddedOwners implements Owners {
	readonly dossier: Key;
	labels = 0;
	// The library entry is not kept: it references its dossier, and with it all entries of a version that may have been replaced.
	private readonly ids: EntryId[] = [];
	private readonly entries: Entry[] = [];
	private readonly firsts: number[] = [];
	/** The owner of each entry, once it is needed. */
	private owners: Map<EntryId, number> | undefined;

	constructor(dossier: Key) {
		this.dossier = dossier;
	}

	get length(): number {
		return this.ids.length;
	}

	/** Adds an entry that has some labels. */
	add(id: EntryId, entry: Entry, labels: number): void {
		this.owners?.set(id, this.length);
		this.ids.push(id);
		this.entries.push(entry);
		this.firsts.push(this.labels);
		this.labels += labels;
	}

	idOf(owner: number): EntryId {
		return this.ids[owner] ?? '';
	}

	entryOf(owner: number): Entry | undefined {
		return this.entries[owner];
	}

	firstOf(owner: number): number {
		return this.firsts[owner] ?? this.labels;
	}

	ownerOf(number: number): number {
		return lastAtMost(this.firsts, number);
	}

	ownerWith(id: EntryId): number {
		return this.owners?.get(id) ?? -1;
	}

	* indexInSteps(): Steps<void> {
		if (!this.owners) {
			const owners = new Map<EntryId, number>();
			for (const [owner, id] of this.ids.entries()) {
				owners.set(id, owner);
				yield;
			}
			this.owners = owners;
		}
	}
}

/** The entries of a compiled dossier, which are read on demand. */
export class CompiledOwners implements Owners {
	readonly dossier: Key;
	private readonly entries: CompiledEntries;

	constructor(dossier: Key, entries: CompiledEntries) {
		this.dossier = dossier;
		this.entries = entries;
	}

	get length(): number {
		return this.entries.size;
	}

	get labels(): number {
		return this.firstOf(this.length);
	}

	idOf(owner: number): EntryId {
		return entryId(this.dossier, this.entries.keyAt(owner));
	}

	entryOf(owner: number): Entry | undefined {
		return this.entries.at(owner);
	}

	firstOf(owner: number): number {
		return this.entries.firsts[owner] ?? 0;
	}

	/** Of several entries with the same first number, only the last has labels. */
	ownerOf(number: number): number {
		return Math.min(this.length - 1, lastAtMost(this.entries.firsts, number));
	}

	ownerWith(id: EntryId): number {
		return this.entries.ordinalOf(id.slice(this.dossier.length + 1));
	}

	/** The compiled dossier has an index of its keys. */
	* indexInSteps(): Steps<void> {
		yield;
	}
}

/** Takes the place of a dossier whose labels were removed from a stored table: their numbers have no owner. */
export class NoOwners implements Owners {
	readonly dossier = '';
	readonly length = 0;
	readonly labels: number;

	constructor(labels: number) {
		this.labels = labels;
	}

	idOf(): EntryId {
		return '';
	}

	entryOf(): undefined {
		return undefined;
	}

	firstOf(): number {
		return this.labels;
	}

	ownerOf(): number {
		return 0;
	}

	ownerWith(): number {
		return -1;
	}

	* indexInSteps(): Steps<void> {
		yield;
	}
}

/** Returns the last index at which a number of an ascending list is at most another number; 0 if there is none. */
function lastAtMost(numbers: ArrayLike<number>, number: number): number {
	return Math.max(0, partitionPoint(0, numbers.length, index => (numbers[index] ?? 0) <= number) - 1);
}
