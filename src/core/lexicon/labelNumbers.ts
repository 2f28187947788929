import type { LibraryEntry } from '../library/library';
import type { RecognisedLabel } from './formsOfSlot';

/** Numbers the recognised labels of entries consecutively. Only the first number of each entry is stored, since most labels are never looked up. */
export class LabelNumbers {
	private readonly owners: LibraryEntry[] = [];
	private readonly firsts: number[] = [];
	private count = 0;

	/** The number of labels. */
	get size(): number {
		return this.count;
	}

	/** Assigns numbers to the recognised labels of an entry, of which there are `labels`. */
	add(owner: LibraryEntry, labels: number): void {
		if (labels > 0) {
			this.owners.push(owner);
			this.firsts.push(this.count);
			this.count += labels;
		}
	}

	/** Returns the label with a number in an array of its own; an empty array if there is none. */
	at(number: number): readonly RecognisedLabel[] {
		const { firsts } = this;
		let from = 0;
		for (let to = firsts.length; to - from > 1;) {
			const middle = from + to >>> 1;
			[from, to] = (firsts[middle] ?? 0) <= number ? [middle, to] : [from, middle];
		}
		const owner = this.owners[from];
		const label = owner?.entry.labels.filter(({ recognise }) => recognise)[number - (firsts[from] ?? 0)];
		return owner && label ? [{ entry: owner.id, label, kind: owner.entry.kind }] : [];
	}
}
