import { citationsInSegment } from '../../citation/keys/segmentCitations';
import { findUnknownKeys, type JudgedCitation } from '../../citation/keys/unknownKeys';
import { movedFinding } from '../movedFinding';
import { keepingNothing, type DocumentCheck, type PlacedReading } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import type { CitationUnknown } from './citationFinding';

/** Keys in citations that neither the dossiers nor the bibliographies of the document know. Without knowledge of these, nothing is said. */
export const citationUnknown: DocumentCheck = {
	codes: ['citation-unknown'],
	prepare: () => undefined,
	begin: ({ keys, syntax }) => {
		/** The segments that may describe sources. */
		const describing = new Set<PlacedReading>();
		return !keys || !syntax.keys ? keepingNothing(() => []) : {
			add: part => void (describesSources(part.reading) && describing.add(part)),
			remove: part => void describing.delete(part),
			find: ({ parts }) => unknownKeys(parts, describing.size > 0),
		};
	},
};

function unknownKeys(parts: readonly PlacedReading[], isDescribing: boolean): readonly CitationUnknown[] {
	const found: CitationUnknown[] = [];
	for (const { reading, start } of parts) {
		for (const finding of knownUnknown(reading, { isFirst: start === 0, isDescribing })) {
			found.push(movedFinding(finding, start));
		}
	}
	return found;
}

/** The keys of a segment that are unknown, and where that was found out. */
interface Known {
	readonly place: Place;
	readonly findings: readonly CitationUnknown[];
}

const KNOWN = new WeakMap<SegmentReading, Known>();

function knownUnknown(reading: SegmentReading, place: Place): readonly CitationUnknown[] {
	const known = KNOWN.get(reading);
	if (known?.place.isFirst === place.isFirst && known.place.isDescribing === place.isDescribing) {
		return known.findings;
	}
	const findings = unknownIn(reading, place);
	KNOWN.set(reading, { place, findings });
	return findings;
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
