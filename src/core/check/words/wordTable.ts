/** The number of words that are kept; a text of a million words has about 50,000 different ones. */
const MAX_WORDS = 50_000;
/** At most half of the places of the table are taken. */
const SIZE = 0x20000;

/**
 * The flags of words, which are found out once for each different word. A word is looked up by two hashes of its letters, without making a string of it or comparing
 * letters: this is done for every word of a document.
 */
export class WordTable {
	private readonly flagsOf: (word: string) => number;
	private readonly low = new Int32Array(SIZE);
	private readonly high = new Int32Array(SIZE);
	private readonly flags = new Int32Array(SIZE).fill(UNUSED);
	private count = 0;

	/** `flagsOf` computes the flags of a word, which are not negative. */
	constructor(flagsOf: (word: string) => number) {
		this.flagsOf = flagsOf;
	}

	/** Returns the flags of the word in a range of a text that has the hashes given. */
	lookUp(low: number, high: number, text: string, start: number, end: number): number {
		let at = (low ^ low >>> 15) & SIZE - 1;
		for (let flags = this.flags[at] ?? UNUSED; flags !== UNUSED; flags = this.flags[at] ?? UNUSED) {
			if (this.low[at] === low && this.high[at] === high) {
				return flags;
			}
			at = at + 1 & SIZE - 1;
		}
		return this.add(low, high, text.slice(start, end));
	}

	private add(low: number, high: number, word: string): number {
		if (this.count >= MAX_WORDS) {
			this.flags.fill(UNUSED);
			this.count = 0;
		}
		const flags = this.flagsOf(word);
		let at = (low ^ low >>> 15) & SIZE - 1;
		while (this.flags[at] !== UNUSED) {
			at = at + 1 & SIZE - 1;
		}
		this.low[at] = low;
		this.high[at] = high;
		this.flags[at] = flags;
		this.count++;
		return flags;
	}
}

const UNUSED = -1;

/** The hashes of no letters. */
export const LOW_SEED = 0x811C9DC5 | 0;
export const HIGH_SEED = 5381;

/** Returns the first hash of a word with one more unit (Fowler, Noll and Vo). */
export function extendLow(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

/** Returns the second hash of a word with one more unit (Bernstein). */
export function extendHigh(hash: number, unit: number): number {
	return (hash << 5) + hash + unit | 0;
}
