import type { LibraryEntry } from '../library/library';
import type { RecognisedLabel } from './formsOfSlot';

/** The numbers of the labels of entries, in order. Of an entry only the first is kept: a list of all would cost more than it is asked for. */
export class LabelNumbers {
	private readonly owners: LibraryEntry[] = [];
	private readonly firsts: number[] = [];
	private count = 0;

	/** How many labels have a number. */
	get size(): number {
		return this.count;
	}

	/** Numbers so many labels of an entry, those that are to be recognised. */
	add(owner: LibraryEntry, labels: number): void {
		if (labels > 0) {
			this.owners.push(owner);
			this.firsts.push(this.count);
			this.count += labels;
		}
	}

	/** The label of a number, alone in a list, which is empty where there is none. */
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
