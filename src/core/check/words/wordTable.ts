/** The number of words that are kept; a text of a million words has about 50,000 different ones. */
const MAX_WORDS = 50_000;
const FIRST_SIZE = 4096;

/**
 * The flags of words, which are found out once for each different word. A word is looked up in the text in which it is, without making a string of it: this is
 * done for every word of a document.
 */
export class WordTable {
	private readonly flagsOf: (word: string) => number;
	private words: string[] = [];
	private flags: number[] = [];
	/** The index of a word plus one at the place of its hash, or after it. */
	private slots = new Int32Array(FIRST_SIZE);

	/** `flagsOf` computes the flags of a word. */
	constructor(flagsOf: (word: string) => number) {
		this.flagsOf = flagsOf;
	}

	/** Returns the flags of the word in a range of a text. Equal words must have equal hashes. */
	lookUp(text: string, start: number, end: number, hash: number): number {
		const { slots, words } = this;
		const mask = slots.length - 1;
		let at = (hash ^ hash >>> 15) & mask;
		for (let index = slots[at] ?? 0; index > 0; index = slots[at] ?? 0) {
			if (isAt(words[index - 1] ?? '', text, start, end)) {
				return this.flags[index - 1] ?? 0;
			}
			at = at + 1 & mask;
		}
		return this.add(text.slice(start, end), hash);
	}

	private add(word: string, hash: number): number {
		if (this.words.length >= MAX_WORDS) {
			this.words = [];
			this.flags = [];
			this.slots = new Int32Array(FIRST_SIZE);
		} else if (2 * this.words.length >= this.slots.length) {
			this.grow();
		}
		const flags = this.flagsOf(word);
		// A slice would keep the whole text in memory.
		this.flags.push(flags);
		this.put(this.words.push(copied(word)), hash);
		return flags;
	}

	private put(index: number, hash: number): void {
		const { slots } = this;
		const mask = slots.length - 1;
		let at = (hash ^ hash >>> 15) & mask;
		while (slots[at] !== 0) {
			at = at + 1 & mask;
		}
		slots[at] = index;
	}

	private grow(): void {
		this.slots = new Int32Array(2 * this.slots.length);
		this.words.forEach((word, index) => this.put(index + 1, hashOf(word)));
	}
}

/** The hash of no letters. */
export const HASH_SEED = 0x811C9DC5 | 0;

/** Returns the hash of a word with one more unit (Fowler, Noll and Vo). */
export function extendHash(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(word: string): number {
	let hash = HASH_SEED;
	for (let at = 0; at < word.length; at++) {
		hash = extendHash(hash, word.charCodeAt(at));
	}
	return hash;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
	if (word.length !== end - start) {
		return false;
	}
	for (let at = 0; at < word.length; at++) {
		if (word.charCodeAt(at) !== text.charCodeAt(start + at)) {
			return false;
		}
	}
	return true;
}

function copied(word: string): string {
	return Array.from(word).join('');
}
