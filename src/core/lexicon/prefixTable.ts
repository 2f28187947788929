// A trie over words without nodes: every prefix of a label is a key of one hash table, whose value says whether a label ends
// there and whether one continues. The table uses open addressing with linear probing (Knuth, The Art of Computer
// Programming, volume 3, section 6.4) in one typed array of three 32-bit units per slot: the two hashes and a value. They are adjacent,
// so that a lookup usually causes one cache miss. `docs/benchmarks.md` compares it with a trie of Maps and with one regular expression.

import { PrefixBuffer } from './prefixBuffer';
import { mayContain } from './bloomFilter';
import { chain } from './hash';
import { LabelLists } from './labelLists';
import { homeOf, moveSlotsInSteps } from './moveSlots';
import { createFilters, markPrefix, type PrefixFilters } from './prefixFilters';
import { complete, type Steps } from '../dossier/steps';
import { ANY_CASE, FIRST, HIGH, LONGER, SEVERAL, SHIFT, VALUE, WIDTH } from './slot';
import { prefixesInSteps, renumbered } from './tablePrefixes';
import type { FirstWordColumns, HashedWords } from './wordColumns';

const SMALLEST = 64;
/** How many prefixes are looked up before the first of them is added. */
const BATCH = 256;
/** How many prefixes of another table are added in one step. */
const PREFIXES_PER_STEP = 0x1000;
/** Load factors: the one above which the table grows, the one it gets when it is resized at the end, and the one from which it is not resized. */
const FULLEST = 0.7;
const DONE = 0.5;
const FULL_ENOUGH = 0.4;
/** How many prefixes there must be room for before labels are added to a large table that is in use. */
const ROOM = 0x1000;

/** The prefixes of labels, looked up by their two hashes. A slot is the index of a prefix in the table, or -1 if it is not there. */
export class PrefixTable {
	private size: number;
	/** A value of 0 is an empty slot. */
	private units: Int32Array<ArrayBuffer>;
	private filters: PrefixFilters;
	private used = 0;
	/** Prefixes that are still to be added; `undefined` once the table is finished. */
	private buffer: PrefixBuffer | undefined;
	private readonly slots = new Int32Array(BATCH);
	private readonly lists = new LabelLists();

	/** Creates an empty table with room for about the expected number of prefixes. */
	constructor(expected = 0) {
		this.buffer = new PrefixBuffer(expected);
		this.size = sizeFor(expected);
		this.units = new Int32Array(WIDTH * this.size);
		this.filters = createFilters(this.size);
	}

	/** The size of the arrays in bytes. */
	get bytes(): number {
		return this.units.byteLength + this.filters.singles.byteLength + this.filters.continuations.byteLength;
	}

	/**
	 * Fills the columns with those of the first `count` words that are a label or may begin a longer one, and returns how many
	 * there are. The lookups are independent and, up to the last loop, nearly free of unpredictable branches, so that their cache
	 * misses overlap.
	 */
	findFirstWords(words: HashedWords, count: number, found: FirstWordColumns): number {
		const { units } = this;
		const { low, high } = words;
		const { word: kept, slot: slots, continues } = found;
		const likely = this.keepOccupied(low, this.keepLikely(words, count, found), found);
		let length = 0;
		for (let index = 0; index < likely; index++) {
			const word = kept[index] ?? 0;
			const slot = this.probeFrom(slots[index] ?? 0, low[word] ?? 0, high[word] ?? 0);
			const value = units[slot + VALUE] ?? 0;
			const mayContinue = value & LONGER & (continues[index] ?? 0);
			kept[length] = word;
			slots[length] = slot;
			continues[length] = mayContinue;
			length += (value >>> SHIFT | mayContinue) === 0 ? 0 : 1;
		}
		return length;
	}

	/** Computes the home slot of each word and drops the words whose home slot is empty. Returns how many are left. */
	private keepOccupied(low: Int32Array, count: number, { word: kept, slot: slots, continues }: FirstWordColumns): number {
		const { units, size } = this;
		let length = 0;
		for (let index = 0; index < count; index++) {
			const word = kept[index] ?? 0;
			const home = homeOf(low[word] ?? 0, size);
			kept[length] = word;
			slots[length] = home;
			continues[length] = continues[index] ?? 0;
			length += (units[home + VALUE] ?? 0) === 0 ? 0 : 1;
		}
		return length;
	}

	/** Fills the columns with the words that pass a filter, alone or together with the next word. Returns how many there are. */
	private keepLikely({ low, gap }: HashedWords, count: number, { word: kept, continues }: FirstWordColumns): number {
		const { singles, continuations } = this.filters;
		let length = 0;
		for (let word = 0; word < count; word++) {
			const first = low[word] ?? 0;
			const next = chain(first, gap[word + 1] ?? 0, low[word + 1] ?? 0);
			const mayContinue = mayContain(continuations, next);
			kept[length] = word;
			continues[length] = mayContinue;
			length += mayContain(singles, first) | mayContinue;
		}
		return length;
	}

	/** Whether a prefix of several words with this low hash may be in the table. `false` is certain. */
	mayContinue(low: number): boolean {
		return mayContain(this.filters.continuations, low) !== 0;
	}

	/** Returns the slot of a prefix; -1 if it is not in the table. */
	find(low: number, high: number): number {
		const slot = this.probe(low, high);
		return this.units[slot + VALUE] === 0 ? -1 : slot;
	}

	/** Whether a label continues after the prefix at a slot. */
	continues(slot: number): boolean {
		return ((this.units[slot + VALUE] ?? 0) & LONGER) !== 0;
	}

	/** Whether the prefix at a slot is a whole label. */
	hasLabel(slot: number): boolean {
		return (this.units[slot + VALUE] ?? 0) >>> SHIFT !== 0;
	}

	/** Returns the numbers of the labels that end at a slot, in insertion order. */
	labelsAt(slot: number): readonly number[] {
		return this.lists.labelsIn(this.units[slot + VALUE] ?? 0);
	}

	/** Returns the label that ends at a slot if there is exactly one; otherwise -1. */
	onlyLabelAt(slot: number): number {
		const value = this.units[slot + VALUE] ?? 0;
		return (value & SEVERAL) === 0 ? (value >>> SHIFT) - 1 : -1;
	}

	/** Returns the label that ends at a slot if there is exactly one and it ignores both case and context; otherwise -1. */
	anyCaseLabelAt(slot: number): number {
		const value = this.units[slot + VALUE] ?? 0;
		return (value & (ANY_CASE | SEVERAL)) === ANY_CASE ? (value >>> SHIFT) - 1 : -1;
	}

	/** Returns one of the labels that end at a slot if any of them ignores both case and context; otherwise -1. */
	labelOfAnyCaseAt(slot: number): number {
		const value = this.units[slot + VALUE] ?? 0;
		return (value & ANY_CASE) === 0 ? -1 : (value & SEVERAL) === 0 ? (value >>> SHIFT) - 1 : this.lists.labelsIn(value)[0] ?? -1;
	}

	/** Adds a prefix after which a label continues. `first` says that it is a single word. It may not be found until `finish` is called. */
	addPrefix(low: number, high: number, first: boolean): void {
		this.enqueue(low, high, first ? LONGER | FIRST : LONGER);
	}

	/** Adds a whole label. `label` comes from `valueOfLabel`; `first` says that it has a single word. */
	addLabel(label: number, low: number, high: number, first: boolean): void {
		this.enqueue(low, high, first ? label | FIRST : label);
	}

	/** Adds what is still buffered, and shrinks the table if it is mostly empty. Call it after the last label. */
	finish(): void {
		for (const part of this.buffer?.drainAll() ?? []) {
			this.addPart(part);
		}
		this.buffer = undefined;
		if (this.used < this.size * FULL_ENOUGH) {
			this.resize(sizeFor(this.used));
		}
	}

	/** Adds what is still buffered to a table that is in use. */
	flush(): void {
		for (const part of this.buffer?.drainAll() ?? []) {
			this.addPart(part);
		}
	}

	/** Makes room for some thousand prefixes, fewer in a small table, in steps, between which the table can be read. */
	* makeRoomInSteps(): Steps<void> {
		if (this.used + Math.min(ROOM, this.size >>> 4) > this.size * FULLEST) {
			yield* this.resizeInSteps(2 * this.size);
		}
	}

	/**
	 * Removes a label from a prefix at which it ends, if it does. `isAnyCase` tells of the other labels whether they ignore both case and
	 * context. The prefix itself stays, and so do the filters: a lookup that they cause finds no label.
	 */
	removeLabel(number: number, low: number, high: number, isAnyCase: (number: number) => boolean): void {
		const slot = this.find(low, high);
		const value = slot < 0 ? 0 : this.units[slot + VALUE] ?? 0;
		if (this.lists.labelsIn(value).includes(number)) {
			this.units[slot + VALUE] = this.lists.without(value, number, isAnyCase);
		}
	}

	/** Returns all prefixes in the form that `addPrefixesInSteps` takes. */
	prefixesInSteps(): Steps<Int32Array> {
		return prefixesInSteps(this.units, this.lists);
	}

	/** Adds the prefixes of another table, which had `labels` labels. Their numbers are counted from `first`. */
	* addPrefixesInSteps(prefixes: Int32Array, first: number, labels: number): Steps<void> {
		this.flush();
		for (let at = 0; at < prefixes.length; at += WIDTH * PREFIXES_PER_STEP) {
			this.addPart(renumbered(prefixes.subarray(at, at + WIDTH * PREFIXES_PER_STEP), first, labels));
			yield;
		}
	}

	private enqueue(low: number, high: number, value: number): void {
		const buffer = this.buffer ??= new PrefixBuffer(0);
		const part = buffer.add(low, high, value);
		if (part >= 0) {
			this.addPart(buffer.drain(part));
		}
	}

	/**
	 * Adds prefixes that are laid out as slots. A whole batch is looked up before any of it is added: the lookups do not
	 * depend on each other, so their cache misses overlap.
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

	/** Merges a value into that of a prefix, probing from a slot. */
	private add(from: number, low: number, high: number, added: number): void {
		const { units } = this;
		const slot = this.probeFrom(from, low, high);
		const value = units[slot + VALUE] ?? 0;
		if (value === 0) {
			this.used++;
			units[slot] = low;
			units[slot + HIGH] = high;
		}
		markPrefix(low, added, this.filters);
		units[slot + VALUE] = this.lists.sumOf(value, added);
	}

	/** Returns the slot of a prefix, or the empty slot where it belongs. */
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
		complete(this.resizeInSteps(size));
	}

	/** The old arrays are used until the end. */
	private* resizeInSteps(size: number): Steps<void> {
		const { units, filters, used } = yield* moveSlotsInSteps(this.units, size);
		this.size = size;
		this.units = units;
		this.filters = filters;
		this.used = used;
	}
}

/** Packs the number of a label, and whether it ignores both case and context, into the value that the table stores. */
export function valueOfLabel(number: number, anyCase: boolean): number {
	return number + 1 << SHIFT | (anyCase ? ANY_CASE : 0);
}

/** Returns the number of the label in a value from `valueOfLabel`. */
export function numberInValue(value: number): number {
	return (value >>> SHIFT) - 1;
}

function sizeFor(used: number): number {
	return Math.max(SMALLEST, Math.ceil(used / DONE));
}
