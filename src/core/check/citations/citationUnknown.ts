import { citationsInSegment } from '../../citation/keys/segmentCitations';
import { findUnknownKeys, type JudgedCitation } from '../../citation/keys/unknownKeys';
import type { Steps } from '../../steps/steps';
import { keepingNothing, type DocumentCheck, type DocumentFold, type DocumentReading, type PlacedReading } from '../checkInput';
import { movedFinding } from '../movedFinding';
import { PlacedList } from '../placedList';
import type { SegmentReading } from '../segmentReading';
import type { CitationUnknown } from './citationFinding';

/** Keys in citations that neither the dossiers nor the bibliographies of the document have. If these are not given, nothing is reported. */
export const citationUnknown: DocumentCheck = {
	codes: ['citation-unknown'],
	prepare: () => undefined,
	begin: ({ keys, syntax }) => (keys && syntax.keys ? new UnknownKeys() : keepingNothing(() => [])),
};

/** The unknown keys of a document, by segment. */
class UnknownKeys implements DocumentFold {
	private readonly unknown = new PlacedList<CitationUnknown>(movedFinding);
	/** The segments that may describe sources. */
	private readonly describing = new Set<PlacedReading>();
	/** The segments whose keys have not been checked yet, and the data against which those of the others were checked. */
	private readonly pending = new Set<PlacedReading>();
	private wasDescribing = false;
	private first: PlacedReading | undefined;

	add(part: PlacedReading): void {
		this.pending.add(part);
		if (describesSources(part.reading)) {
			this.describing.add(part);
		}
	}

	remove(part: PlacedReading): void {
		this.unknown.remove(part);
		this.pending.delete(part);
		this.describing.delete(part);
		this.first = this.first === part ? undefined : this.first;
	}

	/** Each step checks the keys of one segment; the first check has to do so for all segments. */
	* find({ parts }: DocumentReading): Steps<readonly CitationUnknown[]> {
		const isDescribing = this.describing.size > 0;
		const changed = isDescribing === this.wasDescribing ? [parts[0], this.first].filter(() => parts[0] !== this.first) : parts;
		for (const part of new Set([...changed, ...this.pending])) {
			if (part) {
				this.unknown.remove(part);
				this.unknown.add(part, unknownIn(part.reading, { isFirst: part.start === 0, isDescribing }));
				yield;
			}
		}
		this.pending.clear();
		this.wasDescribing = isDescribing;
		[this.first] = parts;
		return this.unknown.filter(() => true);
	}
}

/** What the keys of a segment depend on, besides the segment. */
interface Place {
	readonly isFirst: boolean;
	readonly isDescribing: boolean;
}

function unknownIn(
	{
		segment,
		context: {
			keys: known,
			syntax: { keys: syntax },
		},
	}: SegmentReading,
	{ isFirst, isDescribing }: Place,
): readonly CitationUnknown[] {
	if (!known || !syntax) {
		return [];
	}
	const judged = citationsInSegment(syntax.find, segment, isFirst).map((citation): JudgedCitation => ({
		...citation,
		isAmbiguous: key => syntax.isAmbiguous?.(segment.text, citation, key) === true,
	}));
	return findUnknownKeys(judged, known, isDescribing).map(({ key, suggestion, ...place }) => ({
		code: 'citation-unknown',
		...place,
		key,
		...(suggestion !== undefined && { suggestion }),
		fixes:
			suggestion === undefined ? [] : [{ kind: 'useKey', safe: false, shown: suggestion, edits: [{ ...place, text: suggestion }] }],
	}));
}

/** Whether a segment may describe sources itself. */
function describesSources({ segment: { text }, context: { syntax: { keys } } }: SegmentReading): boolean {
	return keys?.describesSources?.(text) === true;
}
