/** The two hashes of some words, and the gap before each of them and after the last. */
export interface HashedWords {
	readonly low: Int32Array;
	readonly high: Int32Array;
	readonly gap: Int32Array;
}

/**
 * Columns for the words that begin a label, at least as long as those of the words: the index of the word, its slot, and 1 if a label may
 * continue with the next word, otherwise 0.
 */
export interface FirstWordColumns {
	readonly word: Int32Array;
	readonly slot: Int32Array;
	readonly continues: Int32Array;
}
