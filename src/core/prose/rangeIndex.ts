import { partitionPoint } from '../data/binarySearch';
import type { OffsetRange } from '../text/offsetRange';

/** Ranges of a text, given in any order; they may overlap. A query takes logarithmic time. */
export class RangeIndex {
	private readonly starts: readonly number[];
	/** For each range, the last end among it and those that start before it. */
	private readonly ends: readonly number[];

	constructor(ranges: readonly OffsetRange[]) {
		const sorted = [...ranges].sort((a, b) => a.start - b.start);
		let last = -1;
		this.starts = sorted.map(({ start }) => start);
		this.ends = sorted.map(({ end }) => (last = Math.max(last, end)));
	}

	/** Whether one of the ranges overlaps another range or touches it. */
	touches({ start, end }: OffsetRange): boolean {
		return this.endUpTo(end) >= start;
	}

	/** Whether one of the ranges contains the character at an offset. */
	contains(offset: number): boolean {
		return this.endUpTo(offset) > offset;
	}

	/** Returns the last end among the ranges that start at an offset or before it; -1 if there are none. */
	private endUpTo(offset: number): number {
		return this.ends[partitionPoint(0, this.starts.length, at => (this.starts[at] ?? 0) <= offset) - 1] ?? -1;
	}
}
