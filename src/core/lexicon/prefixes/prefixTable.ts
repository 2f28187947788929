import { complete, type Steps } from '../../steps/steps';
import { LabelLists } from './labelLists';
import { mergeSlots } from './mergeSlots';
import { moveSlotsInSteps, usedSlotsInSteps } from './moveSlots';
import { PrefixBuffer } from './prefixBuffer';
import { markPrefix } from './prefixFilters';
import { PrefixLookup, type StoredTable } from './prefixLookup';
import { removeLabels, type NumberRange } from './removeLabels';
import { ANY_CASE, CONTINUES, FIRST_WORD, HIGH_HASH, LABEL_SHIFT, SLOT_VALUE, SLOT_WIDTH } from './slot';
import { prefixesIn, type Numbering } from './tablePrefixes';

const MIN_SLOTS = 64;
/** How many prefixes are looked up before the first of them is added. */
const BATCH = 256;
/** How many slots of another table are read in one step. */
const SLOTS_PER_STEP = 0x1000;
/** How many slots are read in one step to remove labels. */
const REMOVED_PER_STEP = 0x4000;
/** The load factor above which the table grows. */
const FULLEST = 0.7;
/** The load factor that a table gets when it is resized. */
const DONE = 0.5;
/** The load factor below which a finished table is made smaller. */
const FULL_ENOUGH = 0.4;
/** The load factor that a table gets before it is stored. It leaves room for the labels of another dossier, an eighth as many. */
const STORED = 0.6;
/** A table with a load factor in this range is stored as it is. */
const STORED_AT_LEAST = 0.55;
const STORED_AT_MOST = 0.62;
/** The number of prefixes that a large table must have room for before labels are added while it is in use. */
const ROOM = 0x1000;

const NEVER = () => false;

/** The prefixes of labels, which can be added and removed. */
export class PrefixTable extends PrefixLookup {
	/** The number of slots that are not empty; -1 until those of a table that was taken over are counted. */
	private used: number;
	/** Prefixes that are still to be added; `undefined` once the table is finished. */
	private buffer: PrefixBuffer | undefined;
	private readonly slots = new Int32Array(BATCH);

	/** Takes over a table, or creates an empty one with room for about the expected number of prefixes. */
	constructor(table: StoredTable | number = 0) {
		const isNew = typeof table === 'number';
		super(isNew ? sizeFor(table) : table);
		this.buffer = isNew ? new PrefixBuffer(table) : undefined;
		this.used = isNew ? 0 : -1;
	}

	/** Adds a prefix after which a label continues. `first` says that it is a single word. It may not be found until `finish` is called. */
	addPrefix(low: number, high: number, first: boolean): void {
		this.enqueue(low, high, first ? CONTINUES | FIRST_WORD : CONTINUES);
	}

	/** Adds a whole label. `label` comes from `valueOfLabel`; `first` says that it has a single word. */
	addLabel(label: number, low: number, high: number, first: boolean): void {
		this.enqueue(low, high, first ? label | FIRST_WORD : label);
	}

	/** Adds what is still buffered, and shrinks the table if it is mostly empty. Call it after the last label. */
	finish(): void {
		for (const part of this.buffer?.drainAll() ?? []) {
			this.addPart(part);
		}
		this.buffer = undefined;
		if (this.used >= 0 && this.used < this.size * FULL_ENOUGH) {
			this.resize(sizeFor(this.used));
		}
	}

	/** Adds what is still buffered to a table that is in use. */
	flush(): void {
		for (const part of this.buffer?.drainAll() ?? []) {
			this.addPart(part);
		}
	}

	/** Makes room for a number of prefixes that are to be added soon, in steps, between which the table can be read. */
	* makeRoomForInSteps(expected: number): Steps<void> {
		if (expected === 0) {
			return;
		}
		this.used = this.used < 0 ? yield* usedSlotsInSteps(this.units) : this.used;
		if (this.used + expected > this.size * FULLEST) {
			yield* this.resizeInSteps(sizeFor(this.used + expected));
		}
	}

	/** Makes room for some thousand prefixes, fewer in a small table, in steps, between which the table can be read. */
	* makeRoomInSteps(): Steps<void> {
		this.used = this.used < 0 ? yield* usedSlotsInSteps(this.units) : this.used;
		if (this.used + Math.min(ROOM, this.size >>> 4) > this.size * FULLEST) {
			yield* this.resizeInSteps(2 * this.size);
		}
	}

	/**
	 * Removes a label from a prefix at which it ends, if it does. `isAnyCase` returns whether another label ignores both case and
	 * context. The prefix itself stays, and so do the filters: a lookup that they cause finds no label.
	 */
	removeLabel(number: number, low: number, high: number, isAnyCase: (number: number) => boolean): void {
		const slot = this.find(low, high);
		const value = slot < 0 ? 0 : this.units[slot + SLOT_VALUE] ?? 0;
		if (this.lists.labelsIn(value).includes(number)) {
			this.units[slot + SLOT_VALUE] = this.lists.without(value, number, isAnyCase);
		}
	}

	/** Removes all labels with some numbers, in steps. Their prefixes stay, as those of single labels that are removed. */
	* removeRangesInSteps(ranges: readonly NumberRange[]): Steps<void> {
		const { units } = this;
		for (const range of ranges) {
			let all = 0;
			for (let start = 0; start < units.length; start += SLOT_WIDTH * REMOVED_PER_STEP) {
				const slots = units.subarray(start, start + SLOT_WIDTH * REMOVED_PER_STEP);
				const { used, left } = removeLabels(slots, range);
				all += used;
				left.forEach(slot => (slots[slot + SLOT_VALUE] = this.withoutRange(slots[slot + SLOT_VALUE] ?? 0, range)));
				yield;
			}
			this.used = all;
		}
	}

	/** Returns the value of a slot of several labels without those in a range. */
	private withoutRange(value: number, { first, end }: NumberRange): number {
		const gone = this.lists.labelsIn(value).filter(number => number >= first && number < end);
		// Finding out which of the other labels ignore case would require reading their entries. Without the flag, their letters are
		// compared, with the same result.
		return gone.reduce((left, number) => this.lists.without(left, number, NEVER), value);
	}

	/**
	 * Returns the table as it is stored. It is resized first if it is too empty or too full. It has no labels that
	 * were removed.
	 */
	* storedInSteps(): Steps<StoredTable> {
		for (const part of this.buffer?.drainAll() ?? []) {
			yield* this.makeRoomInSteps();
			this.addPart(part);
			yield;
		}
		this.buffer = undefined;
		if (this.used < this.size * STORED_AT_LEAST || this.used > this.size * STORED_AT_MOST) {
			yield* this.resizeInSteps(Math.max(MIN_SLOTS, Math.ceil(this.used / STORED)));
		}
		const { units, filters } = this;
		let empty = 0;
		while (units[empty + SLOT_VALUE] !== 0) {
			empty += SLOT_WIDTH;
		}
		return { units, filters, empty, ...this.lists.stored() };
	}

	/**
	 * Adds the labels of tables that were stored, in steps. Those of each table are numbered after those of the tables before it, the first
	 * from `first`. All tables have a prefix in about the same part, so that one part of this table after the other is filled from all of
	 * them, and stays in the cache meanwhile.
	 */
	* addStoredInSteps(tables: readonly (StoredTable & Pick<Numbering, 'labels'>)[], first: number): Steps<void> {
		this.flush();
		let next = first;
		const known = tables.map(({ units, labels, ...lists }) => {
			const numbering: Numbering = { first: next, labels };
			next += labels;
			return { units, lists: new LabelLists(lists), numbering };
		});
		this.used = this.used < 0 ? yield* usedSlotsInSteps(this.units) : this.used;
		const slots = Math.max(0, ...tables.map(({ units }) => units.length / SLOT_WIDTH));
		const parts = Math.ceil(slots / SLOTS_PER_STEP);
		for (let part = 0; part < parts; part++) {
			for (const { units, lists, numbering } of known) {
				const startOf = (index: number) => SLOT_WIDTH * Math.floor(units.length / SLOT_WIDTH * index / parts);
				for (let start = startOf(part); start < startOf(part + 1); start += SLOT_WIDTH * BATCH) {
					this.addSlots(units.subarray(start, Math.min(startOf(part + 1), start + SLOT_WIDTH * BATCH)), lists, numbering);
				}
				yield;
			}
		}
	}

	/** Adds the prefixes in at most a batch of slots of another table. */
	private addSlots(slots: Int32Array, lists: LabelLists, numbering: Numbering): void {
		this.makeRoomForBatch();
		const { units, filters } = this;
		const { added, left } = mergeSlots(slots, numbering, { units, filters });
		this.used += added;
		if (left.length > 0) {
			this.addPart(prefixesIn(slots, left, lists, numbering));
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
		this.used = this.used < 0 ? complete(usedSlotsInSteps(this.units)) : this.used;
		for (let start = 0; start < part.length; start += SLOT_WIDTH * BATCH) {
			const end = Math.min(part.length, start + SLOT_WIDTH * BATCH);
			this.makeRoomForBatch();
			for (let at = start, index = 0; at < end; at += SLOT_WIDTH, index++) {
				slots[index] = this.probe(part[at] ?? 0, part[at + HIGH_HASH] ?? 0);
			}
			for (let at = start, index = 0; at < end; at += SLOT_WIDTH, index++) {
				this.add(slots[index] ?? 0, part[at] ?? 0, part[at + HIGH_HASH] ?? 0, part[at + SLOT_VALUE] ?? 0);
			}
		}
	}

	private makeRoomForBatch(): void {
		while (this.used + BATCH > this.size * FULLEST) {
			this.resize(2 * this.size);
		}
	}

	/** Merges a value into that of a prefix, probing from a slot. */
	private add(from: number, low: number, high: number, added: number): void {
		const { units } = this;
		const slot = this.probeFrom(from, low, high);
		const value = units[slot + SLOT_VALUE] ?? 0;
		if (value === 0) {
			this.used++;
			units[slot] = low;
			units[slot + HIGH_HASH] = high;
		}
		if (value === 0 || (added >>> LABEL_SHIFT !== 0 && value >>> LABEL_SHIFT === 0)) {
			markPrefix(low, added, this.filters);
		}
		units[slot + SLOT_VALUE] = this.lists.sumOf(value, added);
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
	return number + 1 << LABEL_SHIFT | (anyCase ? ANY_CASE : 0);
}

/** Returns the number of the label in a value from `valueOfLabel`. */
export function numberInValue(value: number): number {
	return (value >>> LABEL_SHIFT) - 1;
}

function sizeFor(used: number): number {
	return Math.max(MIN_SLOTS, Math.ceil(used / DONE));
}
