import { outerFirst, type OffsetRange } from '../text/offsetRange';

/** Returns ranges in order, without those that begin inside another. */
export function withoutOverlaps<Range extends OffsetRange>(ranges: readonly Range[]): readonly Range[] {
	const kept: Range[] = [];
	for (const range of [...ranges].sort(outerFirst)) {
		if (range.start >= (kept.at(-1)?.end ?? 0)) {
			kept.push(range);
		}
	}
	return kept;
}
