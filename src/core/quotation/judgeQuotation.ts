import type { Locator } from '../dossier/model';
import type { CitationKey } from '../library/library';
import { judgeByFingerprint } from './fingerprint/judgeByFingerprint';
import type { HeldSource, HeldSources } from './heldSource';
import { judgeByText } from './judgeByText';
import type { QuotationVerdict, QuotedText } from './verdict';

/** A source that a quotation cites, with the place. */
export interface CitedSource {
	readonly key: CitationKey;
	readonly place?: Locator;
}

/**
 * The judgement about a quotation.
 * - `otherSource`: none of the cited sources has it, but another one does whose text is available.
 * - `notHeld`: no text or fingerprint of the cited sources is available, so nothing is claimed.
 * - All others are verdicts on one of the sources that are cited: the one that it comes closest to.
 */
export type Judgement =
	| { readonly kind: 'notHeld' }
	| { readonly kind: 'otherSource'; readonly source: CitationKey; readonly places: readonly Locator[] }
	| (QuotationVerdict & { readonly source: CitationKey });

/** The verdicts from the best to the worst. */
const ORDER: readonly QuotationVerdict['kind'][] = ['exact', 'otherParagraph', 'differs', 'joined', 'notFound', 'tooShort'];

/** Compares a quotation with the sources that it cites, and if they do not have it, with all others that are available. */
export function judgeQuotation(
	{ text, minWords }: Pick<QuotedText, 'text' | 'minWords'>,
	cited: readonly CitedSource[],
	held: HeldSources,
): Judgement {
	const verdicts = cited
		.flatMap(({ key, place }) => {
			const source = held.get(key);
			return source ? [{ ...judgeBy(source, { text, minWords, ...(place && { cited: place }) }), source: key }] : [];
		})
		.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
	const [best] = verdicts;
	// Words that are not found may be in another cited source that is not available.
	if (!best || (verdicts.length < cited.length && best.kind !== 'exact' && best.kind !== 'otherParagraph')) {
		return { kind: 'notHeld' };
	}
	if (best.kind === 'notFound' || best.kind === 'joined' || best.kind === 'differs') {
		for (const [key, source] of held) {
			const other = cited.some(one => one.key === key) ? undefined : judgeBy(source, { text, minWords });
			if (other?.kind === 'exact') {
				return { kind: 'otherSource', source: key, places: other.places };
			}
		}
	}
	return best;
}

function judgeBy(source: HeldSource, quotation: QuotedText): QuotationVerdict {
	return source.kind === 'text' ? judgeByText(quotation, source.text) : judgeByFingerprint(quotation, source.fingerprint);
}
