import { partitionPoint } from '../data/binarySearch';
import type { Segment } from './segment';

/** A segment and where it begins in the document. */
export interface PlacedSegment {
	readonly segment: Segment;
	readonly start: number;
}

/**
 * The segments of a document in order, with their offsets. Offsets are shifted lazily: from index `movedFrom` on, `movedBy` still has to be
 * added to all of them. Consecutive edits near each other, as when typing, therefore cost no more in a long document than in a short one.
 */
export class SegmentList {
	private readonly segments: Segment[] = [];
	private readonly starts: number[] = [];
	private movedFrom = 0;
	private movedBy = 0;
	private total = 0;

	get count(): number {
		return this.segments.length;
	}

	/** The total length of all segments in UTF-16 units. */
	get length(): number {
		return this.total;
	}

	/** Returns the segment at an index; `undefined` if there is none. */
	at(index: number): Segment | undefined {
		return this.segments[index];
	}

	/** Returns all segments, which later changes do not affect. */
	all(): readonly Segment[] {
		return this.segments.slice();
	}

	/** Returns the start offset of the segment at an index; the length of the document for the index after the last. */
	startOf(index: number): number {
		const start = this.starts[index];
		return start === undefined ? this.total : index < this.movedFrom ? start : start + this.movedBy;
	}

	/**
	 * Returns the index of the segment that contains an offset. The end of the document is in the last segment; the result is 0 if there
	 * are none.
	 */
	indexAt(offset: number): number {
		return partitionPoint(1, this.segments.length, index => this.startOf(index) <= offset) - 1;
	}

	/** Returns the text of the segments from index `from` up to but not including `to`. */
	textOf(from: number, to: number): string {
		let text = '';
		for (let index = from; index < to; index++) {
			text += this.segments[index]?.text ?? '';
		}
		return text;
	}

	/** Replaces the segments from index `from` up to but not including `to`. */
	replace(from: number, to: number, segments: readonly Segment[]): void {
		const start = this.startOf(from);
		const end = this.startOf(to);
		this.moveTo(to);
		const starts: number[] = [];
		let at = start;
		for (const { text } of segments) {
			starts.push(at);
			at += text.length;
		}
		splice(this.segments, from, to, segments);
		splice(this.starts, from, to, starts);
		this.movedFrom = from + segments.length;
		this.movedBy += at - end;
		this.total += at - end;
	}

	/** Moves the boundary between shifted offsets and those still to be shifted to an index. */
	private moveTo(index: number): void {
		for (let at = this.movedFrom; at < index; at++) {
			this.starts[at] = (this.starts[at] ?? 0) + this.movedBy;
		}
		for (let at = index; at < this.movedFrom; at++) {
			this.starts[at] = (this.starts[at] ?? 0) - this.movedBy;
		}
		this.movedFrom = index;
	}
}

/** Like `Array.splice`, without spreading: a document may have more segments than a call can have arguments. */
function splice<Item>(items: Item[], from: number, to: number, replacement: readonly Item[]): void {
	const common = Math.min(to - from, replacement.length);
	for (let index = 0; index < common; index++) {
		items[from + index] = replacement[index] as Item;
	}
	if (common < to - from) {
		items.splice(from + common, to - from - common);
	} else if (common < replacement.length) {
		const tail = items.splice(from + common);
		for (let index = common; index < replacement.length; index++) {
			items.push(replacement[index] as Item);
		}
		for (const item of tail) {
			items.push(item);
		}
	}
}
