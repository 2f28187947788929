import { partitionPoint } from '../data/binarySearch';

/** A range of a text in UTF-16 code units; `end` is exclusive. */
export interface OffsetRange {
	readonly start: number;
	readonly end: number;
}

/** Returns a range with both ends shifted by an offset. */
export function shifted<Range extends OffsetRange>(range: Range, by: number): Range {
	return by === 0 ? range : { ...range, start: range.start + by, end: range.end + by };
}

/** Whether an offset is in a range or at one of its ends, as a cursor is in a word that it is next to. */
export function touches({ start, end }: OffsetRange, offset: number): boolean {
	return start <= offset && offset <= end;
}

/** Compares ranges by their starts, and puts a range before those that it contains. */
export function outerFirst(one: OffsetRange, other: OffsetRange): number {
	return one.start - other.start || other.end - one.end;
}

/** Returns the index of the first range that starts at or after an offset. The ranges must be sorted. */
export function firstFrom(ranges: readonly OffsetRange[], offset: number): number {
	return partitionPoint(0, ranges.length, index => (ranges[index]?.start ?? 0) < offset);
}
