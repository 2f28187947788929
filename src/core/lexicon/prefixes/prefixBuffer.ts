// Label prefixes on their way into the hash table. A large table does not fit into a cache, so inserting prefixes in the order
// in which they come would miss the cache nearly every time. They are therefore buffered by partition of the table and
// inserted one partition at a time (radix clustering: Manegold, Boncz, Kersten, Optimizing Main-Memory Join on Modern Hardware).

import { HIGH_HASH, SLOT_VALUE, SLOT_WIDTH } from './slot';

/** Enough partitions that each fits into a fast cache, and few enough that the write positions of all of them do too. */
const PARTITIONS = 0x100;
const PARTITION_SHIFT = 24;
const MIN_CAPACITY = 16;
const MAX_CAPACITY = 1024;

/** Buffers prefixes by partition. Each is laid out like a slot: its two hashes, and what it adds to the value of its slot. */
export class PrefixBuffer {
	/** How many prefixes of one partition fit. */
	private readonly capacity: number;
	private readonly units: Int32Array;
	private readonly counts = new Int32Array(PARTITIONS);

	/** Creates a buffer with room for a fraction of the expected number of prefixes. */
	constructor(expected: number) {
		this.capacity = Math.max(MIN_CAPACITY, Math.min(MAX_CAPACITY, Math.ceil(expected / PARTITIONS)));
		this.units = new Int32Array(SLOT_WIDTH * PARTITIONS * this.capacity);
	}

	/** Adds a prefix. Returns its partition if that is now full and must be drained before the next call; otherwise -1. */
	add(low: number, high: number, value: number): number {
		const { capacity, units, counts } = this;
		const partition = low >>> PARTITION_SHIFT;
		const count = counts[partition] ?? 0;
		const at = SLOT_WIDTH * (partition * capacity + count);
		units[at] = low;
		units[at + HIGH_HASH] = high;
		units[at + SLOT_VALUE] = value;
		counts[partition] = count + 1;
		return count + 1 === capacity ? partition : -1;
	}

	/** Removes the prefixes of a partition and returns them in insertion order. The array is valid until the next `add`. */
	drain(partition: number): Int32Array {
		const start = SLOT_WIDTH * partition * this.capacity;
		const drained = this.units.subarray(start, start + SLOT_WIDTH * (this.counts[partition] ?? 0));
		this.counts[partition] = 0;
		return drained;
	}

	/** Drains all partitions, one after the other. */
	* drainAll(): Generator<Int32Array> {
		for (let partition = 0; partition < PARTITIONS; partition++) {
			yield this.drain(partition);
		}
	}
}
