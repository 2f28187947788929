import { citationsInSegment } from '../../citation/keys/segmentCitations';
import { findUnknownKeys, type JudgedCitation } from '../../citation/keys/unknownKeys';
import { movedFinding } from '../movedFinding';
import type { DocumentCheck, DocumentReading } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import type { CitationUnknown } from './citationFinding';

/** Keys in citations that neither the dossiers nor the bibliographies of the document know. Without knowledge of these, nothing is said. */
export const citationUnknown: DocumentCheck = { codes: ['citation-unknown'], find };

function find({ context, parts }: DocumentReading): readonly CitationUnknown[] {
	if (!context.keys || !context.syntax.keys) {
		return [];
	}
	const isDescribing = parts.some(({ reading }) => reading.once(describesSources, describesSources));
	return parts.flatMap(({ reading, start }) => {
		const place = { isFirst: start === 0, isDescribing };
		return reading.once(`citation-unknown ${String(place.isFirst)} ${String(isDescribing)}`, () => unknownIn(reading, place)).map(finding => movedFinding(finding, start));
	});
}

/** What the keys of a segment depend on, besides the segment. */
interface Place {
	readonly isFirst: boolean;
	readonly isDescribing: boolean;
}

function unknownIn({ segment, context: { keys: known, syntax: { keys: syntax } } }: SegmentReading, { isFirst, isDescribing }: Place): readonly CitationUnknown[] {
	if (!known || !syntax) {
		return [];
	}
	const judged = citationsInSegment(syntax.find, segment, isFirst).map((citation): JudgedCitation => ({ ...citation, isAmbiguous: key => syntax.isAmbiguous?.(segment.text, citation, key) === true }));
	return findUnknownKeys(judged, known, isDescribing).map(({ key, suggestion, ...place }) => ({
		code: 'citation-unknown', ...place, key, ...(suggestion !== undefined && { suggestion }),
		fixes: suggestion === undefined ? [] : [{ kind: 'useKey', safe: false, shown: suggestion, edits: [{ ...place, text: suggestion }] }],
	}));
}

/** Whether a segment may describe sources itself. */
function describesSources({ segment: { text }, context: { syntax: { keys } } }: SegmentReading): boolean {
	return keys?.describesSources?.(text) === true;
}
