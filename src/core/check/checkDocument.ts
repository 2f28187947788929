import type { PlacedSegment } from '../prose/segmentList';
import type { SegmentReader } from '../prose/segment';
import type { CheckContext } from './checkContext';
import { DocumentChecker } from './documentChecker';
import type { CheckFinding } from './finding';

/** Returns the findings in a text, in order. Code that checks several versions of a document uses a `DocumentChecker`. */
export function checkDocument(text: string, context: CheckContext): readonly CheckFinding[] {
	return new DocumentChecker(context).check(placedSegments(text, context.syntax.prose.reader));
}

/** Yields the segments of a text, with their places. */
export function* placedSegments(text: string, reader: SegmentReader): Generator<PlacedSegment> {
	let start = 0;
	for (const segment of reader.read(text, true)) {
		yield { segment, start };
		start += segment.text.length;
	}
}
