// Beginnings of labels on their way into a table. A table of many labels fits into no cache: to add each beginning where
// its hash says is to wait for memory each time. So they are kept by the part of the table in which they stand, and
// added part by part (radix clustering: Manegold, Boncz, Kersten, Optimizing Main-Memory Join on Modern Hardware).

import { HIGH, VALUE, WIDTH } from './slot';

/** So many parts that each fits into a fast cache, and few enough that each has its end there, too. */
const PARTS = 0x100;
const PART_SHIFT = 24;
const FEWEST = 16;
const MOST = 1024;

/** Beginnings laid out as slots: the two hashes, and what each adds to the value of its slot. */
export class Beginnings {
	/** How many a part has room for. */
	private readonly room: number;
	private readonly units: Int32Array;
	private readonly counts = new Int32Array(PARTS);

	/** Has room for a part of those that are expected. */
	constructor(expected: number) {
		this.room = Math.max(FEWEST, Math.min(MOST, Math.ceil(expected / PARTS)));
		this.units = new Int32Array(WIDTH * PARTS * this.room);
	}

	/** Adds one, and returns the part that is full of it and is to be taken before the next is added; else -1. */
	add(low: number, high: number, value: number): number {
		const { room, units, counts } = this;
		const part = low >>> PART_SHIFT;
		const count = counts[part] ?? 0;
		const at = WIDTH * (part * room + count);
		units[at] = low;
		units[at + HIGH] = high;
		units[at + VALUE] = value;
		counts[part] = count + 1;
		return count + 1 === room ? part : -1;
	}

	/** Takes those of a part, in the order in which they were added; the array is good until the next is added. */
	take(part: number): Int32Array {
		const start = WIDTH * part * this.room;
		const taken = this.units.subarray(start, start + WIDTH * (this.counts[part] ?? 0));
		this.counts[part] = 0;
		return taken;
	}

	/** Takes those of all parts, one part after the other. */
	* takeAll(): Generator<Int32Array> {
		for (let part = 0; part < PARTS; part++) {
			yield this.take(part);
		}
	}
}
