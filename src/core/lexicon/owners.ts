import type { CompiledEntries } from '../compiled/compiledEntries';
import type { Entry } from '../dossier/model';
import type { EntryId } from '../library/library';

/** Entries whose labels are numbered consecutively. Owners and numbers count from 0. */
export interface Owners {
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
}

/** Entries that are added one by one. Only the first number of each is stored, since most labels are never looked up. */
export class AddedOwners implements Owners {
	labels = 0;
	// The library entry is not kept: it references its dossier, and with it all entries of a version that may have been replaced.
	private readonly ids: EntryId[] = [];
	private readonly entries: Entry[] = [];
	private readonly firsts: number[] = [];

	get length(): number {
		return this.ids.length;
	}

	/** Adds an entry that has some labels. */
	add(id: EntryId, entry: Entry, labels: number): void {
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
}

/** The entries of a compiled dossier, which are not read until they are asked for. */
export class CompiledOwners implements Owners {
	readonly idOf: (owner: number) => EntryId;
	private readonly entries: CompiledEntries;
	private readonly firsts: Uint32Array;

	/** `firsts` contains the number of the first label of each entry, and at the end the number of labels. */
	constructor(idOf: (owner: number) => EntryId, entries: CompiledEntries, firsts: Uint32Array) {
		this.idOf = idOf;
		this.entries = entries;
		this.firsts = firsts;
	}

	get length(): number {
		return this.entries.size;
	}

	get labels(): number {
		return this.firstOf(this.length);
	}

	entryOf(owner: number): Entry | undefined {
		return this.entries.at(owner);
	}

	firstOf(owner: number): number {
		return this.firsts[owner] ?? 0;
	}

	/** Of several entries with the same first number, only the last has labels. */
	ownerOf(number: number): number {
		return Math.min(this.length - 1, lastAtMost(this.firsts, number));
	}
}

/** Returns the last index at which a number of an ascending list is at most another number; 0 if there is none. */
function lastAtMost(numbers: ArrayLike<number>, number: number): number {
	let from = 0;
	for (let to = numbers.length; to - from > 1;) {
		const middle = from + to >>> 1;
		[from, to] = (numbers[middle] ?? 0) <= number ? [middle, to] : [from, middle];
	}
	return from;
}
