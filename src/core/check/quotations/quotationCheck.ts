import type { PlacedCitation, PlacedSource } from '../../citation/document/placedCitation';
import { CitationsBeside } from '../../quotation/citationBeside';
import { documentQuotations, type DocumentQuotation } from '../../quotation/documentQuotations';
import { judgeQuotation, type Judgement } from '../../quotation/judgeQuotation';
import type { CheckContext } from '../checkContext';
import { citationsFor } from '../citations/documentCitations';
import type { DocumentCheck, DocumentReading } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import { findingsAbout } from './findingsAbout';
import type { MovedQuotation } from './movedQuotation';
import type { QuotationFinding } from './quotationFinding';
import type { Quoting } from './quoting';

/** Quotations with a citation beside them that their source does not have as they are. */
export const quotationCheck: DocumentCheck = {
	codes: ['quotation-differs', 'quotation-elsewhere', 'quotation-not-found'],
	find: document => (document.context.quoting && document.context.quoting.held.size > 0 ? findingsIn(document, document.context.quoting) : []),
};

function findingsIn({ context, parts }: DocumentReading, quoting: Quoting): readonly QuotationFinding[] {
	const moved = parts.flatMap(({ reading, start }) => reading.once(quotationsIn, quotationsIn).map((quotation): MovedQuotation => ({ quotation, by: start })));
	// Reading all citations takes longer, and most quotation marks are around names and single words.
	if (!moved.some(({ quotation }) => hasWords(quotation, quoting.leastWords))) {
		return [];
	}
	const kept = keptFor(context);
	const segments = parts.map(({ reading: { segment } }) => segment);
	const { citations } = citationsFor(context).citations(segments, quoting.knowledge);
	const placed = moved.map(({ quotation: { outer, isBlock }, by }) => ({ outer: { start: outer.start + by, end: outer.end + by }, isBlock }));
	const text = segments.map(segment => segment.text).join('');
	const beside = new CitationsBeside(text, placed, citations);
	return moved.flatMap((one, index) => {
		const citation = beside.of(index);
		const cited = citation?.sources.filter(({ source }) => source !== undefined) ?? [];
		return citation && cited.length === citation.sources.length && cited.length > 0
			? findingsAbout({ context, quoting, text, ...one, citation, judgement: kept.judge(one.quotation, citation, quoting) }) : [];
	});
}

/** Whether a quotation has at least some number of words. */
export function hasWords({ text }: DocumentQuotation, least: number): boolean {
	return text.split(/\s+/u, least + 1).filter(word => /[\p{L}\p{N}]/u.test(word)).length >= least;
}

/** Returns the quotations of a segment, with its offsets. */
export function quotationsIn({ segment: { text, prose }, context: { syntax } }: SegmentReading): readonly DocumentQuotation[] {
	return documentQuotations({ text, syntax: syntax.quotations, prose, draft: syntax.draft.read(text) });
}

/** What is kept for all versions of documents that are checked with a context. */
class KeptOfContext {
	/** What was said about quotations, by their words and what they cite. */
	private readonly judgements = new Map<string, Judgement>();

	judge({ text }: DocumentQuotation, { sources }: PlacedCitation, { held, leastWords }: Quoting): Judgement {
		const key = JSON.stringify([text, sources.map(({ source, place }) => [source, place?.label, place?.value])]);
		const known = this.judgements.get(key);
		if (known) {
			return known;
		}
		if (this.judgements.size >= MAX_JUDGEMENTS) {
			this.judgements.clear();
		}
		const judgement = judgeQuotation({ text, leastWords }, sources.flatMap(({ source, place }: PlacedSource) => (source === undefined ? [] : [{ key: source, ...(place && { place }) }])), held);
		this.judgements.set(key, judgement);
		return judgement;
	}
}

/** The most quotations that are kept: a book has some hundreds, and each version of one while it is typed is another. */
const MAX_JUDGEMENTS = 2000;

const KEPT = new WeakMap<CheckContext, KeptOfContext>();

function keptFor(context: CheckContext): KeptOfContext {
	const kept = KEPT.get(context) ?? new KeptOfContext();
	KEPT.set(context, kept);
	return kept;
}
