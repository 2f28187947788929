import type { PlacedCitation } from '../citation/document/placedCitation';
import type { OffsetRange } from '../prose/inline';
import type { DocumentQuotation } from './documentQuotations';

/** The greatest distance between a quotation and its citation. */
const REACH = 300;

/** The end of a sentence that another follows, and the end of a paragraph. */
const SENTENCE_END = /[.!?…]["”’»›)\]}*_]*(?:\[\^[^\]\s]+\])?\s+["“„«‘‚‹([{\\*_]*\p{Lu}/u;
const PARAGRAPH_END = /\n[ \t>]*\r?\n/;
/** A block quotation may be introduced in the paragraph before it, and followed by a line that says where it is from. */
const BLOCK_BREAKS = 1;

/**
 * Returns a function that finds the citation of a quotation: in it or in its markup, otherwise behind it in the same sentence, where no other quotation is in
 * between, otherwise before it in the same sentence. That of a block quotation may be in the next or previous paragraph, at its edge. `undefined` if it has
 * none. Quotations and citations must be in order.
 */
export function citationFinder(text: string, quotations: readonly DocumentQuotation[], citations: readonly PlacedCitation[]): (quotation: DocumentQuotation) => PlacedCitation | undefined {
	const places = citations.map(citation => ({ citation, ...placeOf(citation) })).filter(({ citation }) => citation.mode !== 'hidden');
	return quotation => {
		const { outer } = quotation;
		const inside = places.findLast(({ start, end }) => start >= outer.start && end <= outer.end);
		const behind = places.find(({ start }) => start >= outer.end);
		const before = places.findLast(({ end }) => end <= outer.start);
		const isFree = (gap: OffsetRange) => !quotations.some(other => other !== quotation && other.outer.start < gap.end && gap.start < other.outer.end);
		const isBeside = (gap: OffsetRange) => gap.end - gap.start <= REACH && isFree(gap) && isOneSentence(text.slice(gap.start, gap.end), quotation.isBlock);
		return inside?.citation
			?? (behind && isBeside({ start: outer.end, end: behind.start }) ? behind.citation : undefined)
			?? (before && isBeside({ start: before.end, end: outer.start }) && !belongsBefore(text, before.start, quotations, quotation) ? before.citation : undefined);
	};
}

/** A citation in a note is where the mark of the note is. */
function placeOf({ start, end, note }: PlacedCitation): OffsetRange {
	return note ? { start: note.start, end: note.end } : { start, end };
}

function isOneSentence(gap: string, isBlock: boolean): boolean {
	const breaks = gap.split(PARAGRAPH_END).length - 1;
	const first = gap.split(PARAGRAPH_END)[0] ?? '';
	return breaks <= (isBlock ? BLOCK_BREAKS : 0) && !SENTENCE_END.test(gap) && !(isBlock && breaks > 0 && /\p{L}[^\n]*\n[^\n]*\p{L}/u.test(first));
}

/** Whether a citation directly follows another quotation, to which it then belongs. */
function belongsBefore(text: string, start: number, quotations: readonly DocumentQuotation[], than: DocumentQuotation): boolean {
	const other = quotations.findLast(({ outer }) => outer.end <= start);
	return other !== undefined && other !== than && isOneSentence(text.slice(other.outer.end, start), other.isBlock) && start - other.outer.end <= REACH;
}
