// A trie over words without nodes: every prefix of a label is a key of one hash table, whose value says whether a label ends
// there and whether one continues. The table uses open addressing with linear probing (Knuth, The Art of Computer
// Programming, volume 3, section 6.4) in one typed array of three 32-bit units per slot: the two hashes and a value. They are adjacent,
// so that a lookup usually causes one cache miss. `docs/benchmarks.md` compares it with a trie of Maps and with one regular expression.

import { mayContain } from './bloomFilter';
import { chain } from './hash';
import { LabelLists } from './labelLists';
import { homeOf } from './moveSlots';
import { createFilters, type PrefixFilters } from './prefixFilters';
import { ANY_CASE, CONTINUES, HIGH_HASH, LABEL_SHIFT, SEVERAL_LABELS, SLOT_VALUE, SLOT_WIDTH } from './slot';
import type { FirstWordColumns, HashedWords } from './wordColumns';

/** A table with the labels of its slots, as it is stored. */
export interface StoredTable {
	readonly units: Int32Array<ArrayBuffer>;
	readonly filters: PrefixFilters;
	/** The index of an empty slot: if there is one, every search ends. */
	readonly empty: number;
	/** The lists of the slots at which several labels end, one after the other, and where each ends. */
	readonly listEnds: Int32Array;
	readonly lists: Int32Array;
}

/** Finds the prefixes of labels by their two hashes. A slot is the index of a prefix in the table, or -1 if it is not there. */
export class PrefixLookup {
	protected size: number;
	/** A value of 0 is an empty slot. */
	protected units: Int32Array<ArrayBuffer>;
	protected filters: PrefixFilters;
	protected readonly lists: LabelLists;

	/** Takes over a table, or has a number of empty slots. */
	constructor(table: StoredTable | number) {
		const isNew = typeof table === 'number';
		this.size = isNew ? table : table.units.length / SLOT_WIDTH;
		this.units = isNew ? new Int32Array(SLOT_WIDTH * table) : table.units;
		this.filters = isNew ? createFilters(table) : table.filters;
		this.lists = isNew ? new LabelLists() : new LabelLists(table);
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
			const value = units[slot + SLOT_VALUE] ?? 0;
			const mayContinue = value & CONTINUES & (continues[index] ?? 0);
			kept[length] = word;
			slots[length] = slot;
			continues[length] = mayContinue;
			length += (value >>> LABEL_SHIFT | mayContinue) === 0 ? 0 : 1;
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
			length += (units[home + SLOT_VALUE] ?? 0) === 0 ? 0 : 1;
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
		return this.units[slot + SLOT_VALUE] === 0 ? -1 : slot;
	}

	/** Whether a label continues after the prefix at a slot. */
	continues(slot: number): boolean {
		return ((this.units[slot + SLOT_VALUE] ?? 0) & CONTINUES) !== 0;
	}

	/** Whether the prefix at a slot is a whole label. */
	hasLabel(slot: number): boolean {
		return (this.units[slot + SLOT_VALUE] ?? 0) >>> LABEL_SHIFT !== 0;
	}

	/** Returns the numbers of the labels that end at a slot, in insertion order. */
	labelsAt(slot: number): readonly number[] {
		return this.lists.labelsIn(this.units[slot + SLOT_VALUE] ?? 0);
	}

	/** Returns the label that ends at a slot if there is exactly one; otherwise -1. */
	onlyLabelAt(slot: number): number {
		const value = this.units[slot + SLOT_VALUE] ?? 0;
		return (value & SEVERAL_LABELS) === 0 ? (value >>> LABEL_SHIFT) - 1 : -1;
	}

	/** Returns the label that ends at a slot if there is exactly one and it ignores both case and context; otherwise -1. */
	anyCaseLabelAt(slot: number): number {
		const value = this.units[slot + SLOT_VALUE] ?? 0;
		return (value & (ANY_CASE | SEVERAL_LABELS)) === ANY_CASE ? (value >>> LABEL_SHIFT) - 1 : -1;
	}

	/** Returns one of the labels that end at a slot if any of them ignores both case and context; otherwise -1. */
	labelOfAnyCaseAt(slot: number): number {
		const value = this.units[slot + SLOT_VALUE] ?? 0;
		return (value & ANY_CASE) === 0 ? -1 : (value & SEVERAL_LABELS) === 0 ? (value >>> LABEL_SHIFT) - 1 : this.lists.labelsIn(value)[0] ?? -1;
	}

	/** Returns the slot of a prefix, or the empty slot where it belongs. */
	protected probe(low: number, high: number): number {
		return this.probeFrom(homeOf(low, this.size), low, high);
	}

	protected probeFrom(start: number, low: number, high: number): number {
		const { units } = this;
		let at = start;
		while (units[at + SLOT_VALUE] !== 0 && (units[at] !== low || units[at + HIGH_HASH] !== high)) {
			at = at + SLOT_WIDTH === units.length ? 0 : at + SLOT_WIDTH;
		}
		return at;
	}
}
