import { documentQuotations, type DocumentQuotation } from '../../quotation/documentQuotations';
import type { PlacedReading } from '../checkInput';
import type { SegmentReading } from '../segmentReading';

/** A quotation of a segment, with its offsets. */
export interface SegmentQuotation extends DocumentQuotation {
	/** Whether it has enough words to be compared with sources. */
	readonly isLong: boolean;
}

/** A quotation of a segment, with the offset by which its own offsets are moved in the document. */
export interface MovedQuotation {
	readonly quotation: SegmentQuotation;
	readonly by: number;
}

/**
 * Returns the quotations of a document, in order, if at least one has enough words to be compared; otherwise none: most quotation marks are around names and
 * single words, so that there is nothing to do in most documents.
 */
export function comparedQuotations(parts: readonly PlacedReading[]): readonly MovedQuotation[] {
	const all: MovedQuotation[] = [];
	let hasLong = false;
	for (const { reading, start } of parts) {
		for (const quotation of reading.once(quotationsIn, quotationsIn)) {
			all.push({ quotation, by: start });
			hasLong ||= quotation.isLong;
		}
	}
	return hasLong ? all : [];
}

function quotationsIn({ segment: { text, prose }, context: { syntax, quoting } }: SegmentReading): readonly SegmentQuotation[] {
	const least = quoting?.leastWords ?? Infinity;
	return documentQuotations({ text, syntax: syntax.quotations, prose, draft: syntax.draft.read(text) }).map(quotation => ({ ...quotation, isLong: hasWords(quotation.text, least) }));
}

/** Whether a text has at least some number of words. */
function hasWords(text: string, least: number): boolean {
	let words = 0;
	for (const [part] of text.matchAll(/\S+/gu)) {
		words += /[\p{L}\p{N}]/u.test(part) ? 1 : 0;
		if (words >= least) {
			return true;
		}
	}
	return false;
}
