/** A stretch of a text. */
interface OffsetRange {
	readonly start: number;
	readonly end: number;
}

/**
 * The next stretch to go to from a selection, or the one before it, around the end of the text; stretches
 * are in order. From a cursor directly before a stretch that stretch is next. `undefined` if there is none.
 */
export function adjacentRange<T extends OffsetRange>(stretches: readonly T[], selection: OffsetRange, direction: 'next' | 'previous'): T | undefined {
	if (direction === 'previous') {
		return stretches.findLast(({ start }) => start < selection.start) ?? stretches.at(-1);
	}
	const from = selection.start === selection.end ? selection.start : selection.start + 1;
	return stretches.find(({ start }) => start >= from) ?? stretches[0];
}
