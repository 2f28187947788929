import type { Steps } from '../steps/steps';
import type { CheckCode } from './checkCode';
import type { CheckContext } from './checkContext';
import type { CheckFinding } from './finding';
import type { SegmentReading } from './segmentReading';

/** A segment of a document, and where it begins, which changes with the text before it. */
export interface PlacedReading {
	readonly reading: SegmentReading;
	readonly start: number;
}

/** A whole document as checks read it, segment by segment. */
export interface DocumentReading {
	readonly context: CheckContext;
	readonly parts: readonly PlacedReading[];
}

/**
 * A check that depends on one segment only. Its findings have the offsets of the segment and are kept as long as the segment does not
 * change.
 */
export interface SegmentCheck {
	readonly codes: readonly CheckCode[];
	readonly find: (reading: SegmentReading) => readonly CheckFinding[];
}

/** A check that depends on the order of things in the whole document. */
export interface DocumentCheck {
	readonly codes: readonly CheckCode[];
	/**
	 * Computes what the fold will need of a segment, and keeps it with `SegmentReading.once`, because the segment releases its blocks
	 * afterwards.
	 */
	readonly prepare: (reading: SegmentReading) => void;
	/** Begins to check a document, which has no segments yet. */
	readonly begin: (context: CheckContext) => DocumentFold;
}

/**
 * What a check keeps about a document. After an edit it is given the removed segments and the new ones, so that its work depends on these
 * and on the findings, not on the length of the document.
 */
export interface DocumentFold {
	/** Adds a segment. All added segments have their current positions in the document. */
	add(part: PlacedReading): void;
	/** Removes a segment. All added segments still have their positions from before the edit. */
	remove(part: PlacedReading): void;
	/** Returns the findings, with the offsets of the document; in steps if it takes long to find them. */
	find(document: DocumentReading): readonly CheckFinding[] | Steps<readonly CheckFinding[]>;
}

/** Returns the fold of a check that keeps nothing. */
export function keepingNothing(find: DocumentFold['find']): DocumentFold {
	return { add: () => undefined, remove: () => undefined, find };
}
