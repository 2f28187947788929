import type { Words } from './words';

/**
 * Reusable columns for the words of a block that begin a label: index of the word, slot in the table, and whether a label may continue
 * after it.
 */
export class FirstWords {
	word = new Int32Array(256);
	slot = new Int32Array(256);
	continues = new Int32Array(256);

	/** Grows the columns to at least the length of those of `words`, and returns this object. */
	sizedFor({ start }: Words): this {
		if (this.word.length < start.length) {
			this.word = new Int32Array(start.length);
			this.slot = new Int32Array(start.length);
			this.continues = new Int32Array(start.length);
		}
		return this;
	}
}
