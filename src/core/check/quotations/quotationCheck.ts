import type { PlacedCitation, PlacedSource } from '../../citation/document/placedCitation';
import { CitationsBeside } from '../../quotation/citationBeside';
import type { DocumentQuotation } from '../../quotation/documentQuotations';
import { judgeQuotation, type Judgement } from '../../quotation/judgeQuotation';
import { memoized } from '../../steps/memoized';
import type { Steps } from '../../steps/steps';
import type { CheckContext } from '../checkContext';
import { keepingNothing, type DocumentCheck, type DocumentReading } from '../checkInput';
import { citationsFor } from '../citations/documentCitations';
import { ComparedQuotations, quotationsOf, type MovedQuotation } from './comparedQuotations';
import { findingsAbout } from './findingsAbout';
import { JudgementCache } from './judgementCache';
import type { QuotationFinding } from './quotationFinding';
import type { Quoting } from './quoting';

/** Quotations with a citation next to them that differ from their source. */
export const quotationCheck: DocumentCheck = {
	codes: ['quotation-differs', 'quotation-elsewhere', 'quotation-not-found'],
	prepare: reading => void (reading.context.quoting && quotationsOf(reading)),
	begin: ({ quoting }) => {
		const quotations = new ComparedQuotations();
		return quoting && quoting.held.size > 0
			? {
					add: part => quotations.add(part),
					remove: part => quotations.remove(part),
					find: document => findingsIn(document, quoting, quotations.all()),
				}
			: keepingNothing(() => []);
	},
};

function* findingsIn(
	{ context, parts }: DocumentReading,
	quoting: Quoting,
	moved: readonly MovedQuotation[],
): Steps<readonly QuotationFinding[]> {
	if (moved.length === 0) {
		return [];
	}
	const segments = parts.map(({ reading: { segment } }) => segment);
	const { citations } = citationsFor(context).citations(segments, yield* quoting.knowledge());
	const placed = moved.map(({ quotation: { outer, isBlock }, by }) => ({
		outer: { start: outer.start + by, end: outer.end + by },
		isBlock,
	}));
	const text = segments.map(segment => segment.text).join('');
	const beside = new CitationsBeside(text, placed, citations);
	const judgements = judgementsFor(context);
	const findings: QuotationFinding[] = [];
	for (const [index, one] of moved.entries()) {
		const citation = beside.of(index);
		const cited = citation?.sources ?? [];
		if (!citation || cited.length === 0 || cited.some(({ source }) => source === undefined)) {
			continue;
		}
		const key = JSON.stringify([one.quotation.text, cited.map(({ source, place }) => [source, place?.label, place?.value])]);
		if (!judgements.has(key)) {
			yield;
		}
		const judgement = judgements.get(key, moved.length, () => judged(one.quotation, citation, quoting));
		findings.push(...findingsAbout({ context, quoting, text, ...one, citation, judgement }));
	}
	return findings;
}

/** Returns the findings about a quotation with a citation. */
function judged({ text }: DocumentQuotation, { sources }: PlacedCitation, { held, minWords }: Quoting): Judgement {
	return judgeQuotation(
		{ text, minWords },
		sources.flatMap(({ source, place }: PlacedSource) => (source === undefined ? [] : [{ key: source, ...(place && { place }) }])),
		held,
	);
}

/** The judgements about quotations, by their words and the sources that they cite. */
const judgementsFor = memoized<CheckContext, JudgementCache<Judgement>>(() => new JudgementCache());
