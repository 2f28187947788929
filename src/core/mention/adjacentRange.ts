import type { OffsetRange } from '../text/offsetRange';


/**
 * Returns the range after or before a selection, wrapping around at the ends of the list; `undefined` if the list is empty. Ranges must be
 * in order. A range that begins at an empty selection counts as next.
 */
export function adjacentRange<T extends OffsetRange>(
	ranges: readonly T[],
	selection: OffsetRange,
	direction: 'next' | 'previous',
): T | undefined {
	if (direction === 'previous') {
		return ranges.findLast(({ start }) => start < selection.start) ?? ranges.at(-1);
	}
	const from = selection.start === selection.end ? selection.start : selection.start + 1;
	return ranges.find(({ start }) => start >= from) ?? ranges[0];
}
