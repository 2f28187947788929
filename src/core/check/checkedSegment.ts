import type { CheckFinding } from './finding';
import type { SegmentReading } from './segmentReading';

/** What is kept about a segment. */
export interface CheckedSegment {
	readonly reading: SegmentReading;
	/** With the offsets of the segment. */
	readonly findings: readonly CheckFinding[];
	/**
	 * Whether it has comments that may ignore findings, and whether it may have the mark of a reference list that was written for the
	 * document.
	 */
	readonly hasDirectives: boolean;
	readonly hasReferenceMark: boolean;
}
