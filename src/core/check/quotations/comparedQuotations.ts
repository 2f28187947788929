import { documentQuotations, type DocumentQuotation } from '../../quotation/documentQuotations';
import type { PlacedReading } from '../checkInput';
import { PlacedList } from '../placedList';
import type { SegmentReading } from '../segmentReading';
import { QUOTE } from '../words/unitClass';

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

/** The quotations of a document. Segments are added and removed one by one. */
export class ComparedQuotations {
	private readonly quotations = new PlacedList<SegmentQuotation>(quotation => quotation);
	/** How many have enough words to be compared. */
	private long = 0;

	/** Adds a segment. All segments must have their current positions in the document. */
	add(part: PlacedReading): void {
		const quotations = quotationsOf(part.reading);
		this.quotations.add(part, quotations);
		this.long += quotations.length === 0 ? 0 : quotations.filter(({ isLong }) => isLong).length;
	}

	/** Removes a segment. All segments must still have their positions from before the edit. */
	remove(part: PlacedReading): void {
		this.quotations.remove(part);
		this.long -= quotationsOf(part.reading).filter(({ isLong }) => isLong).length;
	}

	/**
	 * Returns all quotations, in order, if at least one has enough words to be compared; otherwise none. Most quotation marks are around
	 * names and single words, so in most documents there is nothing to do.
	 */
	all(): readonly MovedQuotation[] {
		return this.long === 0
			? []
			: this.quotations.partsFrom(0).flatMap(({ part: { start }, items }) => items.map(quotation => ({ quotation, by: start })));
	}
}

/** Returns the quotations of a segment, in order. */
export function quotationsOf(reading: SegmentReading): readonly SegmentQuotation[] {
	return reading.once(quotationsIn, quotationsIn);
}

function quotationsIn(reading: SegmentReading): readonly SegmentQuotation[] {
	const { segment: { text, prose }, context: { syntax, quoting } } = reading;
	// Most segments have no quotation marks, so their citations and notes need not be read.
	if (!reading.hasUnit(QUOTE) && (syntax.quotations?.(text).quotations.length ?? 0) === 0) {
		return NONE;
	}
	const min = quoting?.minWords ?? Infinity;
	return documentQuotations({ text, syntax: syntax.quotations, prose, parsed: syntax.citationParser.read(text) }).map(quotation => ({
		...quotation,
		isLong: hasWords(quotation.text, min),
	}));
}

const NONE: readonly SegmentQuotation[] = [];

/** Whether a text has at least some number of words. */
function hasWords(text: string, min: number): boolean {
	let words = 0;
	for (const [part] of text.matchAll(/\S+/gu)) {
		words += /[\p{L}\p{N}]/u.test(part) ? 1 : 0;
		if (words >= min) {
			return true;
		}
	}
	return false;
}
