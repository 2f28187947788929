import type { Entry } from '../dossier/model';
import type { EntryId, LibraryEntry } from '../library/library';
import type { RecognisedLabel } from './formsOfSlot';

/**
 * Numbers the recognised labels of entries consecutively. Only the first number of each entry is stored, since most labels are never looked up.
 * An owner is the index of an entry in the order in which they were added.
 */
export class LabelNumbers {
	// The library entry is not kept: it references its dossier, and with it all entries of a version that may have been replaced.
	private readonly ids: EntryId[] = [];
	private readonly entries: Entry[] = [];
	private readonly firsts: number[] = [];
	private count = 0;

	/** The number of labels. */
	get size(): number {
		return this.count;
	}

	/** The number of entries that have labels. */
	get owners(): number {
		return this.ids.length;
	}

	/** Assigns numbers to the recognised labels of an entry, of which there are `labels`. */
	add({ id, entry }: LibraryEntry, labels: number): void {
		if (labels > 0) {
			this.ids.push(id);
			this.entries.push(entry);
			this.firsts.push(this.count);
			this.count += labels;
		}
	}

	/** Returns the id of the entry of an owner; empty if there is none. */
	idOf(owner: number): EntryId {
		return this.ids[owner] ?? '';
	}

	/** Returns the entry of an owner; `undefined` if there is none. */
	entryOf(owner: number): Entry | undefined {
		return this.entries[owner];
	}

	/** Returns the number of the first label of an owner. */
	firstOf(owner: number): number {
		return this.firsts[owner] ?? this.count;
	}

	/** Returns the owner of the label with a number. */
	ownerOf(number: number): number {
		const { firsts } = this;
		let from = 0;
		for (let to = firsts.length; to - from > 1;) {
			const middle = from + to >>> 1;
			[from, to] = (firsts[middle] ?? 0) <= number ? [middle, to] : [from, middle];
		}
		return from;
	}

	/** Returns the label with a number in an array of its own; an empty array if there is none. */
	at(number: number): readonly RecognisedLabel[] {
		const owner = this.ownerOf(number);
		const entry = this.entries[owner];
		const label = entry?.labels.filter(({ recognise }) => recognise)[number - this.firstOf(owner)];
		return entry && label ? [{ entry: this.idOf(owner), label, kind: entry.kind }] : [];
	}
}
