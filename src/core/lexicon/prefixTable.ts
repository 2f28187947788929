// A trie over words without nodes: every beginning of a label is one key of a hash table, which says
// whether a label ends there and whether one goes on. The table is open-addressed with linear probing
// (Knuth, The Art of Computer Programming, volume 3, section 6.4) in one typed array, three units of
// 32 bits a slot: the two hashes and a value. They stand beside each other, so that a look at a slot
// waits for memory once. `docs/benchmarks.md` compares it with a trie of Maps and
// with one regular expression.

import { Beginnings } from './beginnings';
import { addTo, filterFor, mayHold } from './filter';
import { chain } from './hash';
import { ANY_CASE, FIRST, HIGH, LONGER, SEVERAL, SHIFT, VALUE, WIDTH } from './slot';

const SMALLEST = 64;
/** How many beginnings are looked up before the first of them is added. */
const BATCH = 256;
/** The part of the slots in use above which the table grows, that which it has when it is done, and that at which it is left as it is. */
const FULLEST = 0.7;
const DONE = 0.5;
const FULL_ENOUGH = 0.4;

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
	/** Filters of the hashes of labels of one word, and of beginnings of several, so that most words of a text need no look into the table. */
	private singles: Int32Array<ArrayBuffer>;
	private laters: Int32Array<ArrayBuffer>;
	private used = 0;
	/** Beginnings that are yet to be added, while there are any. */
	private kept: Beginnings | undefined;
	private readonly slots = new Int32Array(BATCH);
	private readonly lists: number[][] = [];

	/** An empty table with room for about as many beginnings as are expected. */
	constructor(expected = 0) {
		this.kept = new Beginnings(expected);
		this.size = sizeFor(expected);
		this.units = new Int32Array(WIDTH * this.size);
		this.singles = filterFor(this.size);
		this.laters = filterFor(this.size);
	}

	/** How many bytes the arrays take. */
	get bytes(): number {
		return this.units.byteLength + this.singles.byteLength + this.laters.byteLength;
	}

	/**
	 * Fills the columns with those of the first words, so many, that are labels or that a label goes on from as the text
	 * does; returns how many there are. The words are independent of each other, and hardly anything before the last loop
	 * is a branch that a processor would have to guess, so that it waits for many slots at once.
	 */
	findFirsts(words: HashedWords, count: number, found: FirstsFound): number {
		const { units } = this;
		const { low, high } = words;
		const { word: kept, slot: slots, goesOn } = found;
		const likely = this.findHomes(low, this.passLikely(words, count, found), found);
		let length = 0;
		for (let index = 0; index < likely; index++) {
			const word = kept[index] ?? 0;
			const slot = this.probeFrom(slots[index] ?? 0, low[word] ?? 0, high[word] ?? 0);
			const value = units[slot + VALUE] ?? 0;
			const mayGoOn = value & LONGER & (goesOn[index] ?? 0);
			kept[length] = word;
			slots[length] = slot;
			goesOn[length] = mayGoOn;
			length += (value >>> SHIFT | mayGoOn) === 0 ? 0 : 1;
		}
		return length;
	}

	/** Fills the column of slots with those where the words would stand, and leaves out the words for which that is empty. Returns how many there are. */
	private findHomes(low: Int32Array, count: number, { word: kept, slot: slots, goesOn }: FirstsFound): number {
		const { units, size } = this;
		let length = 0;
		for (let index = 0; index < count; index++) {
			const word = kept[index] ?? 0;
			const home = homeOf(low[word] ?? 0, size);
			kept[length] = word;
			slots[length] = home;
			goesOn[length] = goesOn[index] ?? 0;
			length += (units[home + VALUE] ?? 0) === 0 ? 0 : 1;
		}
		return length;
	}

	/** Fills the columns with the words that the filters let pass: as a label, or with the word after them. Returns how many there are. */
	private passLikely({ low, gap }: HashedWords, count: number, { word: kept, goesOn }: FirstsFound): number {
		const { singles, laters } = this;
		let length = 0;
		for (let word = 0; word < count; word++) {
			const first = low[word] ?? 0;
			const next = chain(first, gap[word + 1] ?? 0, low[word + 1] ?? 0);
			const mayGoOn = mayHold(laters, next);
			kept[length] = word;
			goesOn[length] = mayGoOn;
			length += mayHold(singles, first) | mayGoOn;
		}
		return length;
	}

	/** Whether a label may go on with what has this hash, which is that of several words; `false` is certain. */
	mayGoOn(low: number): boolean {
		return mayHold(this.laters, low) !== 0;
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

	/** The label that ends at this slot, if it is the only one; else -1. */
	onlyLabelAt(slot: number): number {
		const value = this.units[slot + VALUE] ?? 0;
		return (value & SEVERAL) === 0 ? (value >>> SHIFT) - 1 : -1;
	}

	/** The label that ends at this slot, if it is the only one and neither the case of its letters nor what stands beside it matters; else -1. */
	anyCaseLabelAt(slot: number): number {
		const value = this.units[slot + VALUE] ?? 0;
		return (value & (ANY_CASE | SEVERAL)) === ANY_CASE ? (value >>> SHIFT) - 1 : -1;
	}

	/** One of the labels that end at this slot, if for one neither the case of its letters nor what stands beside it matters; else -1. */
	labelOfAnyCaseAt(slot: number): number {
		const value = this.units[slot + VALUE] ?? 0;
		const index = (value >>> SHIFT) - 1;
		return (value & ANY_CASE) === 0 ? -1 : (value & SEVERAL) === 0 ? index : this.lists[index]?.[0] ?? -1;
	}

	/** Adds a beginning after which a label goes on; `first` where it is the first word of one. It may not be found before the table is finished. */
	addLonger(low: number, high: number, first: boolean): void {
		this.keep(low, high, first ? LONGER | FIRST : LONGER);
	}

	/** Adds all words of a label, which is given as `valueOfLabel`; `first` where it has one word only. */
	addLabel(label: number, low: number, high: number, first: boolean): void {
		this.keep(low, high, first ? label | FIRST : label);
	}

	/** Completes the table, after the last was added, and gives back the room that nothing needs. */
	finish(): void {
		for (const part of this.kept?.takeAll() ?? []) {
			this.addPart(part);
		}
		this.kept = undefined;
		if (this.used < this.size * FULL_ENOUGH) {
			this.resize(sizeFor(this.used));
		}
	}

	private keep(low: number, high: number, value: number): void {
		const kept = this.kept ??= new Beginnings(0);
		const part = kept.add(low, high, value);
		if (part >= 0) {
			this.addPart(kept.take(part));
		}
	}

	/**
	 * Adds some beginnings, laid out as slots. Of a batch all are looked up before one is added: nothing is to be decided
	 * between two of them, so that a processor waits for the memory of many at once.
	 */
	private addPart(part: Int32Array): void {
		const { slots } = this;
		for (let start = 0; start < part.length; start += WIDTH * BATCH) {
			const end = Math.min(part.length, start + WIDTH * BATCH);
			while (this.used + BATCH > this.size * FULLEST) {
				this.resize(2 * this.size);
			}
			for (let at = start, index = 0; at < end; at += WIDTH, index++) {
				slots[index] = this.probe(part[at] ?? 0, part[at + HIGH] ?? 0);
			}
			for (let at = start, index = 0; at < end; at += WIDTH, index++) {
				this.add(slots[index] ?? 0, part[at] ?? 0, part[at + HIGH] ?? 0, part[at + VALUE] ?? 0);
			}
		}
	}

	/** Adds to the value of a beginning, which stands at a slot or after it. */
	private add(from: number, low: number, high: number, added: number): void {
		const { units } = this;
		const slot = this.probeFrom(from, low, high);
		const value = units[slot + VALUE] ?? 0;
		if (value === 0) {
			this.used++;
			units[slot] = low;
			units[slot + HIGH] = high;
		}
		this.mark(low, added);
		units[slot + VALUE] = this.sumOf(value, added);
	}

	private sumOf(value: number, added: number): number {
		const number = (added >>> SHIFT) - 1;
		const index = (value >>> SHIFT) - 1;
		if (number < 0 || index < 0) {
			return value | added;
		}
		if ((value & SEVERAL) !== 0) {
			const list = this.lists[index];
			if (list && list.at(-1) !== number) {
				list.push(number);
			}
			return value | added & ANY_CASE;
		}
		return index === number ? value : this.lists.push([index, number]) << SHIFT | (value | added) & (LONGER | FIRST | ANY_CASE) | SEVERAL;
	}

	/** Adds a beginning to its filter. The first word of longer labels needs none. */
	private mark(low: number, value: number): void {
		if ((value & FIRST) === 0) {
			addTo(this.laters, low);
		} else if (value >>> SHIFT !== 0) {
			addTo(this.singles, low);
		}
	}

	/** Where a beginning stands, or the empty slot where it would. */
	private probe(low: number, high: number): number {
		return this.probeFrom(homeOf(low, this.size), low, high);
	}

	private probeFrom(start: number, low: number, high: number): number {
		const { units } = this;
		let at = start;
		while (units[at + VALUE] !== 0 && (units[at] !== low || units[at + HIGH] !== high)) {
			at = at + WIDTH === units.length ? 0 : at + WIDTH;
		}
		return at;
	}

	private resize(size: number): void {
		const { units } = this;
		this.size = size;
		this.units = new Int32Array(WIDTH * size);
		this.singles = filterFor(size);
		this.laters = filterFor(size);
		for (let old = 0; old < units.length; old += WIDTH) {
			const value = units[old + VALUE] ?? 0;
			if (value !== 0) {
				const low = units[old] ?? 0;
				const slot = this.probe(low, units[old + HIGH] ?? 0);
				this.units[slot] = low;
				this.units[slot + HIGH] = units[old + HIGH] ?? 0;
				this.units[slot + VALUE] = value;
				this.mark(low, value);
			}
		}
	}
}

/** A label as the table is to know it: its number, and whether it is the label in any case of its letters, beside any words. */
export function valueOfLabel(number: number, anyCase: boolean): number {
	return number + 1 << SHIFT | (anyCase ? ANY_CASE : 0);
}

/** Where a beginning stands, if no other took the place: its hash as a part of the table, whatever its size (Lemire, Fast Random Integer Generation in an Interval). */
function homeOf(low: number, size: number): number {
	return WIDTH * Math.floor((low >>> 0) * size / 0x100000000);
}

function sizeFor(used: number): number {
	return Math.max(SMALLEST, Math.ceil(used / DONE));
}
