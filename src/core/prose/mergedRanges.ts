import type { OffsetRange } from '../text/offsetRange';

/** Returns what ranges in any order cover together: ranges in order that do not overlap each other. Empty ranges are left out. */
export function mergedRanges(ranges: readonly OffsetRange[]): readonly OffsetRange[] {
	const merged: { start: number; end: number }[] = [];
	for (const { start, end } of ranges.filter(range => range.start < range.end).sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && start <= last.end) {
			last.end = Math.max(last.end, end);
		} else {
			merged.push({ start, end });
		}
	}
	return merged;
}
