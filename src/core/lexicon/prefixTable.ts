// A trie over words without nodes: every beginning of a label is one key of a hash table, which says
// whether a label ends there and whether one goes on. The table is open-addressed with linear probing
// (Knuth, The Art of Computer Programming, volume 3, section 6.4) in one typed array, three units of
// 32 bits a slot: the two hashes and a value. They stand beside each other, so that a look at a slot
// waits for memory once. `performance.md` measures it against tries of Maps and Aho-Corasick automata.

import { chain } from './hash';
import { ANY_CASE, FIRST, HIGH, LONGER, SEVERAL, SHIFT, VALUE, WIDTH } from './slot';

const SMALLEST = 64;
/** The part of the slots in use above which the table grows, that which it has when it is done, and that at which it is left as it is. */
const FULLEST = 0.7;
const DONE = 0.5;
const FULL_ENOUGH = 0.4;

/** A label as the table knows it. */
export interface IndexedLabel {
	readonly number: number;
	/** Whether the case of its letters does not matter. */
	readonly anyCase: boolean;
}

/** The two hashes of some words, and what stands before each and after the last. */
export interface HashedWords {
	readonly low: Int32Array;
	readonly high: Int32Array;
	readonly gap: Int32Array;
}

/** Columns as long as those of the words, for those that labels begin with: the index of the word, its slot, and 1 where a label may go on with the word after it. */
export interface FirstsFound {
	readonly word: Int32Array;
	readonly slot: Int32Array;
	readonly goesOn: Int32Array;
}

/** The beginnings of labels by their two hashes. A slot is the place of a beginning in the table, -1 where there is none. */
export class PrefixTable {
	private size: number;
	/** A value of 0 is an empty slot. */
	private units: Int32Array<ArrayBuffer>;
	/** One bit for each hash of a first word, and one for each of a longer beginning, so that most words of a text need no look into the table. */
	private firsts: Int32Array<ArrayBuffer>;
	private laters: Int32Array<ArrayBuffer>;
	private used = 0;
	private readonly lists: number[][] = [];

	/** An empty table with room for about as many beginnings as are expected. */
	constructor(expected = 0) {
		this.size = sizeFor(expected);
		this.units = new Int32Array(WIDTH * this.size);
		this.firsts = new Int32Array(bitsFor(this.size));
		this.laters = new Int32Array(bitsFor(this.size));
	}

	/** How many bytes the arrays take. */
	get bytes(): number {
		return this.units.byteLength + this.firsts.byteLength + this.laters.byteLength;
	}

	/**
	 * Fills the columns with those of the first words, so many, that are labels or that a label goes on from as the text
	 * does; returns how many there are. The words are independent of each other, so that a processor waits for several
	 * slots at once, and nothing here is a branch that it would have to guess.
	 */
	findFirsts(words: HashedWords, count: number, found: FirstsFound): number {
		const { units, laters } = this;
		const { low, high, gap } = words;
		const { word: kept, slot: slots, goesOn } = found;
		const mask = laters.length - 1;
		const passed = this.passFirsts(low, count, kept);
		let length = 0;
		for (let index = 0; index < passed; index++) {
			const word = kept[index] ?? 0;
			const first = low[word] ?? 0;
			const slot = this.probe(first, high[word] ?? 0);
			const value = units[slot + VALUE] ?? 0;
			const next = chain(first, gap[word + 1] ?? 0, low[word + 1] ?? 0);
			const mayGoOn = value & LONGER & (laters[next >>> 5 & mask] ?? 0) >>> next;
			kept[length] = word;
			slots[length] = slot;
			goesOn[length] = mayGoOn;
			length += (value >>> SHIFT | mayGoOn) === 0 ? 0 : 1;
		}
		return length;
	}

	/** Fills a column with the words that the bits let pass, without a branch, and returns how many there are. */
	private passFirsts(low: Int32Array, count: number, passed: Int32Array): number {
		const { firsts } = this;
		const mask = firsts.length - 1;
		let length = 0;
		for (let word = 0; word < count; word++) {
			const hash = low[word] ?? 0;
			passed[length] = word;
			length += (firsts[hash >>> 5 & mask] ?? 0) >>> hash & 1;
		}
		return length;
	}

	/** Whether a label may go on with what has this hash, which is none of a first word; `false` is certain. */
	mayGoOn(low: number): boolean {
		const { laters } = this;
		return ((laters[low >>> 5 & laters.length - 1] ?? 0) >>> low & 1) !== 0;
	}

	/** The slot of a beginning. */
	find(low: number, high: number): number {
		const slot = this.probe(low, high);
		return this.units[slot + VALUE] === 0 ? -1 : slot;
	}

	/** Whether a label goes on after this slot. */
	goesOn(slot: number): boolean {
		return ((this.units[slot + VALUE] ?? 0) & LONGER) !== 0;
	}

	/** Whether a label ends at this slot. */
	ends(slot: number): boolean {
		return (this.units[slot + VALUE] ?? 0) >>> SHIFT !== 0;
	}

	/** The labels that end at this slot, in the order in which they were added. */
	labelsAt(slot: number): readonly number[] {
		const value = this.units[slot + VALUE] ?? 0;
		const index = (value >>> SHIFT) - 1;
		return index < 0 ? [] : (value & SEVERAL) !== 0 ? this.lists[index] ?? [] : [index];
	}

	/** The label that ends at this slot, if it is the only one and the case of its letters does not matter; else -1. */
	anyCaseLabelAt(slot: number): number {
		const value = this.units[slot + VALUE] ?? 0;
		return (value & ANY_CASE) !== 0 ? (value >>> SHIFT) - 1 : -1;
	}

	/** Adds a beginning after which a label goes on; `first` where it is the first word of one. */
	addLonger(low: number, high: number, first: boolean): void {
		const slot = this.slotFor(low, high, first);
		this.units[slot + VALUE] = (this.units[slot + VALUE] ?? 0) | LONGER;
	}

	/** Adds all words of a label; `first` where it has one word only. */
	addLabel(label: IndexedLabel, low: number, high: number, first: boolean): void {
		const slot = this.slotFor(low, high, first);
		const value = this.units[slot + VALUE] ?? 0;
		const { number } = label;
		const index = (value >>> SHIFT) - 1;
		const flags = value & (LONGER | FIRST);
		if (index < 0) {
			this.units[slot + VALUE] = number + 1 << SHIFT | flags | (label.anyCase ? ANY_CASE : 0);
		} else if ((value & SEVERAL) !== 0) {
			const list = this.lists[index];
			if (list && list.at(-1) !== number) {
				list.push(number);
			}
		} else if (index !== number) {
			this.units[slot + VALUE] = this.lists.push([index, number]) << SHIFT | flags | SEVERAL;
		}
	}

	/** Gives back the room that nothing needs, after the last was added. Slots change. */
	trim(): void {
		if (this.used < this.size * FULL_ENOUGH) {
			this.resize(sizeFor(this.used));
		}
	}

	/** The slot of a beginning, which is empty but for the hashes and the flag where there was none. */
	private slotFor(low: number, high: number, first: boolean): number {
		if (this.used >= this.size * FULLEST) {
			this.resize(2 * this.size);
		}
		const slot = this.probe(low, high);
		const value = this.units[slot + VALUE] ?? 0;
		if (value === 0) {
			this.used++;
			this.units[slot] = low;
			this.units[slot + HIGH] = high;
			this.units[slot + VALUE] = first ? FIRST : 0;
			mark(first ? this.firsts : this.laters, low);
		}
		return slot;
	}

	/** Where a beginning stands, or the empty slot where it would. */
	private probe(low: number, high: number): number {
		const { units, size } = this;
		// The hash as a part of the table, whatever its size (Lemire, Fast Random Integer Generation in an Interval).
		let at = WIDTH * Math.floor((low >>> 0) * size / 0x100000000);
		while (units[at + VALUE] !== 0 && (units[at] !== low || units[at + HIGH] !== high)) {
			at = at + WIDTH === units.length ? 0 : at + WIDTH;
		}
		return at;
	}

	private resize(size: number): void {
		const { units } = this;
		this.size = size;
		this.units = new Int32Array(WIDTH * size);
		this.firsts = new Int32Array(bitsFor(size));
		this.laters = new Int32Array(bitsFor(size));
		for (let old = 0; old < units.length; old += WIDTH) {
			const value = units[old + VALUE] ?? 0;
			if (value !== 0) {
				const low = units[old] ?? 0;
				const slot = this.probe(low, units[old + HIGH] ?? 0);
				this.units[slot] = low;
				this.units[slot + HIGH] = units[old + HIGH] ?? 0;
				this.units[slot + VALUE] = value;
				mark((value & FIRST) !== 0 ? this.firsts : this.laters, low);
			}
		}
	}
}

function mark(bits: Int32Array, low: number): void {
	const word = low >>> 5 & bits.length - 1;
	bits[word] = (bits[word] ?? 0) | 1 << low;
}

function sizeFor(used: number): number {
	return Math.max(SMALLEST, Math.ceil(used / DONE));
}

/** One to two bits a slot. */
function bitsFor(size: number): number {
	return 2 ** Math.ceil(Math.log2(size / 32));
}
