import type { Segment } from '../../prose/segment';
import type { PlacedSegment } from '../../prose/segmentList';

/** Some segments of a document, one after another, which are read together. */
export interface Run {
	readonly segments: readonly Segment[];
	/** The range of the document. */
	readonly start: number;
	readonly end: number;
}

/** A run ends behind a segment whose length is a multiple of this, which one in as many is. */
const PERIOD = 8;

/** A run has at most as many segments and, unless it is a single segment, about as many characters. */
const MOST_SEGMENTS = 32;
const MOST_TEXT = 4000;

/**
 * Divides the segments of a document into runs, since reading many short texts takes longer than reading a long one. Where a run ends
 * depends on the text there, so that an edit changes the runs near it only.
 */
export function runsOf(segments: readonly PlacedSegment[]): readonly Run[] {
	const runs: Run[] = [];
	let current: Segment[] = [];
	let start = 0;
	for (const { segment, start: at } of segments) {
		if (current.length === 0) {
			start = at;
		}
		current.push(segment);
		const end = at + segment.text.length;
		if (segment.text.length % PERIOD === 0 || current.length >= MOST_SEGMENTS || end - start >= MOST_TEXT) {
			runs.push({ segments: current, start, end });
			current = [];
		}
	}
	const last = segments.at(-1);
	return current.length > 0 && last ? [...runs, { segments: current, start, end: last.start + last.segment.text.length }] : runs;
}
