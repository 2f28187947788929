// A trie over words without nodes: every beginning of a label is one key of a hash table, which says
// whether a label ends there and whether one goes on. The table is open-addressed with linear probing
// (Knuth, The Art of Computer Programming, volume 3, section 6.4) in typed arrays, three units of
// 32 bits a key. `performance.md` measures it against tries of Maps and Aho-Corasick automata.

/** Flags of a value: a label goes on after this beginning; it is the first word of one; several labels end here. */
const LONGER = 1;
const FIRST = 2;
const SEVERAL = 4;
/** Above the flags stands one more than the label that ends here, or than the place of the list of several, or nothing. */
const SHIFT = 3;

const SMALLEST = 64;
/** The part of the slots in use above which the table grows, and that which it has when it is done. */
const FULLEST = 0.85;
const DONE = 0.75;

/** The beginnings of labels by their two hashes. A slot is the place of a beginning in the table, -1 where there is none. */
export class PrefixTable {
	private low = new Int32Array(SMALLEST);
	private high = new Int32Array(SMALLEST);
	/** 0 in an empty slot. */
	private values = new Int32Array(SMALLEST);
	/** One bit for each hash of a first word, so that most words of a text need no look into the table. */
	private firsts = new Int32Array(SMALLEST);
	private used = 0;
	private readonly lists: number[][] = [];

	/** How many bytes the arrays take. */
	get bytes(): number {
		return 3 * this.low.byteLength + this.firsts.byteLength;
	}

	/** Whether a label may begin with the word of this hash; `false` is certain. */
	mayBegin(low: number): boolean {
		return ((this.firsts[low >>> 5 & this.firsts.length - 1] ?? 0) & (1 << (low & 31))) !== 0;
	}

	/** The slot of a beginning. */
	find(low: number, high: number): number {
		const slot = this.probe(low, high);
		return this.values[slot] === 0 ? -1 : slot;
	}

	/** Whether a label goes on after this slot. */
	goesOn(slot: number): boolean {
		return ((this.values[slot] ?? 0) & LONGER) !== 0;
	}

	/** Whether a label ends at this slot. */
	ends(slot: number): boolean {
		return (this.values[slot] ?? 0) >>> SHIFT !== 0;
	}

	/** The labels that end at this slot, in the order in which they were added. */
	labelsAt(slot: number): readonly number[] {
		const value = this.values[slot] ?? 0;
		const index = (value >>> SHIFT) - 1;
		return index < 0 ? [] : (value & SEVERAL) !== 0 ? this.lists[index] ?? [] : [index];
	}

	/** The slot of a beginning, made if there is none; `first` where it is the first word of a label. It holds until the next is made. */
	add(low: number, high: number, first: boolean): number {
		if (this.used >= this.low.length * FULLEST) {
			this.resize(2 * this.low.length);
		}
		const slot = this.probe(low, high);
		if (this.values[slot] === 0) {
			this.used++;
			this.low[slot] = low;
			this.high[slot] = high;
		}
		if (first) {
			this.values[slot] = (this.values[slot] ?? 0) | FIRST;
			this.markFirst(low);
		}
		return slot;
	}

	/** Gives back the room that nothing needs, after the last was added. Slots change. */
	trim(): void {
		this.resize(Math.max(SMALLEST, Math.ceil(this.used / DONE)));
	}

	/** A label goes on after this slot. */
	markLonger(slot: number): void {
		this.values[slot] = (this.values[slot] ?? 0) | LONGER;
	}

	/** A label ends at this slot. */
	addLabel(slot: number, label: number): void {
		const value = this.values[slot] ?? 0;
		const index = (value >>> SHIFT) - 1;
		const flags = value & (LONGER | FIRST | SEVERAL);
		if (index < 0) {
			this.values[slot] = label + 1 << SHIFT | flags;
		} else if ((value & SEVERAL) !== 0) {
			const list = this.lists[index];
			if (list && list.at(-1) !== label) {
				list.push(label);
			}
		} else if (index !== label) {
			this.values[slot] = this.lists.push([index, label]) << SHIFT | flags | SEVERAL;
		}
	}

	/** The slot of a beginning, or the empty one where it would stand. */
	private probe(low: number, high: number): number {
		const { low: lows, high: highs, values } = this;
		const size = lows.length;
		// The hash as a part of the table, whatever its size (Lemire, Fast Random Integer Generation in an Interval).
		let slot = Math.floor((low >>> 0) * size / 0x100000000);
		while (values[slot] !== 0 && (lows[slot] !== low || highs[slot] !== high)) {
			slot = slot + 1 === size ? 0 : slot + 1;
		}
		return slot;
	}

	private resize(size: number): void {
		const { low: lows, high: highs, values } = this;
		this.low = new Int32Array(size);
		this.high = new Int32Array(size);
		this.values = new Int32Array(size);
		// One to two bits a slot, of which a fraction only is a first word.
		this.firsts = new Int32Array(2 ** Math.ceil(Math.log2(size / 32)));
		for (let old = 0; old < values.length; old++) {
			const value = values[old] ?? 0;
			if (value !== 0) {
				const low = lows[old] ?? 0;
				const slot = this.probe(low, highs[old] ?? 0);
				this.low[slot] = low;
				this.high[slot] = highs[old] ?? 0;
				this.values[slot] = value;
				if ((value & FIRST) !== 0) {
					this.markFirst(low);
				}
			}
		}
	}

	private markFirst(low: number): void {
		const word = low >>> 5 & this.firsts.length - 1;
		this.firsts[word] = (this.firsts[word] ?? 0) | 1 << (low & 31);
	}
}
