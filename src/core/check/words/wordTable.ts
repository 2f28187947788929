/** The number of words that are kept; a text of a million words has about 50,000 different ones. */
const MAX_WORDS = 50_000;
/** At most half of the places of the table are taken. */
const SIZE = 0x20000;
/** The numbers of a place: its first hash, its second, its flags, and one unused, so that places begin at powers of two. */
const WIDTH = 4;
const HIGH = 1;
const FLAGS = 2;
const UNUSED = -1;

/** The result for words that have not been learnt. */
export const UNKNOWN = -1;

/**
 * The flags of words, computed once for each different word. A word is looked up by two hashes of its letters, without creating a string or
 * comparing letters, because this is done for every word of a document.
 */
export class WordTable {
	private readonly flagsOf: (word: string) => number;
	/** A hash table with linear probing: a word is at the first place from that of its hash on that was unused. */
	private readonly places = new Int32Array(WIDTH * SIZE).fill(UNUSED);
	private count = 0;

	/** `flagsOf` computes the flags of a word, which are not negative. */
	constructor(flagsOf: (word: string) => number) {
		this.flagsOf = flagsOf;
	}

	/** Returns the flags of the word with two hashes; `UNKNOWN` if it has not been learnt. */
	lookUp(low: number, high: number): number {
		const { places } = this;
		let at = placeOf(low);
		for (let flags = places[at + FLAGS] ?? UNUSED; flags !== UNUSED; flags = places[at + FLAGS] ?? UNUSED) {
			if (places[at] === low && places[at + HIGH] === high) {
				return flags;
			}
			at = nextPlace(at);
		}
		return UNKNOWN;
	}

	/** Learns a word that is not known, and returns its flags. */
	learn(low: number, high: number, word: string): number {
		if (this.count >= MAX_WORDS) {
			this.places.fill(UNUSED);
			this.count = 0;
		}
		const flags = this.flagsOf(word);
		let at = placeOf(low);
		while (this.places[at + FLAGS] !== UNUSED) {
			at = nextPlace(at);
		}
		this.places[at] = low;
		this.places[at + HIGH] = high;
		this.places[at + FLAGS] = flags;
		this.count++;
		return flags;
	}
}

/** Returns where the place of a hash begins. Its high bits are mixed into the low ones, which are all that is used. */
function placeOf(hash: number): number {
	return WIDTH * ((hash ^ (hash >>> 15)) & (SIZE - 1));
}

function nextPlace(at: number): number {
	return (at + WIDTH) & (WIDTH * SIZE - 1);
}
