import type { Locator } from '../dossier/model';
import type { OffsetRange } from '../text/offsetRange';

/**
 * Words of a quotation that are not those of its source; offsets are those in the quotation. The range is empty where words are missing.
 */
export interface QuotedDifference extends OffsetRange {
	/** The words of the source there, empty if it has none; absent if only a fingerprint of it is known. */
	readonly wording?: string;
}

/**
 * The result of comparing a quotation with one source.
 * - `exact`: the source has these words, apart from what may be changed: omissions that are marked, what is in square brackets, the first
 *   letter, hyphens, and the form of marks. `notable` are insertions and omissions that may change the meaning; these are few words.
 * - `otherParagraph`: it has them, but not in the paragraph that is cited. `places` are the ones that have them.
 * - `differs`: some words are different. With a fingerprint, each range is known to within some words.
 * - `joined`: its parts are in different places of the source, without an ellipsis between them. `at` are the offsets where they meet.
 * - `notFound`: the source does not have these words.
 * - `tooShort`: there are too few words to tell.
 */
export type QuotationVerdict =
	| { readonly kind: 'exact'; readonly places: readonly Locator[]; readonly notable: readonly OffsetRange[] }
	| { readonly kind: 'otherParagraph'; readonly places: readonly Locator[] }
	| {
			readonly kind: 'differs';
			readonly places: readonly Locator[];
			readonly differences: readonly [QuotedDifference, ...QuotedDifference[]];
	  }
	| { readonly kind: 'joined'; readonly at: readonly number[] }
	| { readonly kind: 'notFound' }
	| { readonly kind: 'tooShort' };

/** A quotation to compare: its words without markup, a paragraph break as a blank line. */
export interface QuotedText {
	readonly text: string;
	/** The place that is cited; absent if the whole source is. */
	readonly cited?: Locator;
	/** The minimum number of words that are compared. */
	readonly minWords: number;
}
