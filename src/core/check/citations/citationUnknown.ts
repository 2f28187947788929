import { citationsInSegment } from '../../citation/keys/segmentCitations';
import { findUnknownKeys, type JudgedCitation } from '../../citation/keys/unknownKeys';
import { movedFinding } from '../movedFinding';
import type { DocumentCheck, DocumentReading } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import type { CitationUnknown } from './citationFinding';

/** Keys in citations that neither the dossiers nor the bibliographies of the document know. Without knowledge of these, nothing is said. */
export const citationUnknown: DocumentCheck = { codes: ['citation-unknown'], find };

function find({ context: { keys: known, syntax: { keys: syntax } }, parts }: DocumentReading): readonly CitationUnknown[] {
	if (!known || !syntax) {
		return [];
	}
	const { isAmbiguous } = syntax;
	const isDescribing = parts.some(({ reading }) => reading.once(describesSources, describesSources));
	return parts.flatMap(({ reading: { segment }, start }) => {
		const { text } = segment;
		const judged = citationsInSegment(syntax.find, segment, start === 0).map((citation): JudgedCitation => ({ ...citation, isAmbiguous: key => isAmbiguous?.(text, citation, key) === true }));
		return findUnknownKeys(judged, known, isDescribing).map(({ key, suggestion, ...place }) => movedFinding<CitationUnknown>({
			code: 'citation-unknown', ...place, key, ...(suggestion !== undefined && { suggestion }),
			fixes: suggestion === undefined ? [] : [{ kind: 'useKey', safe: false, shown: suggestion, edits: [{ ...place, text: suggestion }] }],
		}, start));
	});
}

/** Whether a segment may describe sources itself. */
function describesSources({ segment: { text }, context: { syntax: { keys } } }: SegmentReading): boolean {
	return keys?.describesSources?.(text) === true;
}
