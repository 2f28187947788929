import type { Steps } from '../dossier/steps';
import type { CheckCode } from './checkCode';
import type { CheckContext } from './checkContext';
import type { CheckFinding } from './finding';
import type { SegmentReading } from './segmentReading';

/** A segment of a document, and where it begins. */
export interface PlacedReading {
	readonly reading: SegmentReading;
	readonly start: number;
}

/** A whole document as checks read it, segment by segment. */
export interface DocumentReading {
	readonly context: CheckContext;
	readonly parts: readonly PlacedReading[];
}

/** A check that depends on one segment only. Its findings have the offsets of the segment and are kept as long as the segment does not change. */
export interface SegmentCheck {
	readonly codes: readonly CheckCode[];
	readonly find: (reading: SegmentReading) => readonly CheckFinding[];
}

/**
 * A check that depends on the order of things in the whole document. It runs after every edit, and therefore only combines what it has computed for each segment
 * with `SegmentReading.once`. Its findings have the offsets of the document; steps return them if it takes long to find them.
 */
export interface DocumentCheck {
	readonly codes: readonly CheckCode[];
	readonly find: (document: DocumentReading) => readonly CheckFinding[] | Steps<readonly CheckFinding[]>;
}
