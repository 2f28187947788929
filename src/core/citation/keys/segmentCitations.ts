import type { Segment } from '../../prose/segment';
import { shifted } from '../../text/offsetRange';
import type { CitationFinder, DocumentCitation } from './documentCitation';

interface Known {
	readonly find: CitationFinder;
	readonly isFirst: boolean;
	readonly citations: readonly DocumentCitation[];
}

/** Checks, cards and completion ask for the same citations. */
const KNOWN = new WeakMap<Segment, Known>();

/**
 * Returns the citations of a segment of a document, with the offsets of the segment. `isFirst` says that the segment begins the document.
 * They are kept as long as the segment.
 */
export function citationsInSegment(find: CitationFinder, segment: Segment, isFirst: boolean): readonly DocumentCitation[] {
	const known = KNOWN.get(segment);
	if (known?.find === find && known.isFirst === isFirst) {
		return known.citations;
	}
	// Three hyphens start front matter only at the beginning of a document.
	const citations = isFirst ? find(segment.text) : find(`\n${segment.text}`).map(citation => movedKeyCitation(citation, -1));
	KNOWN.set(segment, { find, isFirst, citations });
	return citations;
}

/** Whether the citations of a segment are known already. */
export function areCitationsKnown(segment: Segment): boolean {
	return KNOWN.has(segment);
}

/** Returns a citation with all offsets shifted. */
export function movedKeyCitation({ start, end, keys }: DocumentCitation, by: number): DocumentCitation {
	return { start: start + by, end: end + by, keys: keys.map(key => shifted(key, by)) };
}
