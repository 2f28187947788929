import { partitionPoint } from '../data/binarySearch';
import type { OffsetRange } from '../text/offsetRange';

/** Returns the ranges that overlap another one. They must be in order and not overlap each other. */
export function overlapping<Range extends OffsetRange>(ranges: readonly Range[], { start, end }: OffsetRange): readonly Range[] {
	const first = partitionPoint(0, ranges.length, index => (ranges[index]?.end ?? 0) <= start);
	const last = partitionPoint(first, ranges.length, index => (ranges[index]?.start ?? 0) < end);
	return ranges.slice(first, last);
}
