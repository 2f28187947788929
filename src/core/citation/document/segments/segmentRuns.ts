import type { Segment } from '../../../prose/segment';

/** A run ends after a segment whose length is a multiple of this: on average one in this many. */
const PERIOD = 8;

/** The maximum number of segments of a run and, unless it is a single segment, its approximate maximum length in characters. */
const MAX_SEGMENTS = 32;
const MAX_TEXT_LENGTH = 4000;

/**
 * Returns the index after the run of segments that begins at an index: some adjacent segments, which are read together, because reading
 * many short texts takes longer than reading a long one. The end of a run depends only on the text there, so an edit changes only the runs
 * near it.
 */
export function runEnd(segments: readonly Segment[], from: number): number {
	let length = 0;
	for (let index = from; index < segments.length; index++) {
		const own = segments[index]?.text.length ?? 0;
		length += own;
		if (own % PERIOD === 0 || index + 1 - from >= MAX_SEGMENTS || length >= MAX_TEXT_LENGTH) {
			return index + 1;
		}
	}
	return segments.length;
}
