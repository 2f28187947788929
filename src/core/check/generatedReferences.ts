import { findMarkedLists } from '../markedList/markedList';
import type { OffsetRange } from '../text/offsetRange';
import type { DocumentReading } from './checkInput';
import type { SegmentReading } from './segmentReading';

/**
 * Returns the lists of references that Dossier has written in a document, in order. Their words are those of sources, so they are not
 * checked.
 */
export function generatedReferences({ context: { syntax }, parts }: DocumentReading): readonly OffsetRange[] {
	return findMarkedLists('references', syntax.list, parts.map(({ reading }) => reading.segment.text).join(''));
}

/** Whether a segment may have the mark of such a list. Most documents have no mark, and need not be searched. */
export function hasReferenceMark({ segment: { text } }: SegmentReading): boolean {
	return text.includes('dossier:references');
}
