import type { Words } from './words';

/** Columns for the words of a block that labels begin with: the slot of each, and whether one may go on with what follows it. */
export class FirstWords {
	word = new Int32Array(256);
	slot = new Int32Array(256);
	goesOn = new Int32Array(256);

	/** The columns, at least as long as those of some words. */
	as({ start }: Words): this {
		if (this.word.length < start.length) {
			this.word = new Int32Array(start.length);
			this.slot = new Int32Array(start.length);
			this.goesOn = new Int32Array(start.length);
		}
		return this;
	}
}
