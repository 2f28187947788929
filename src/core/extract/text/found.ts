import type { EntryKind } from '../../dossier/vocabulary';
import type { EntryId } from '../../library/library';
import type { OffsetRange } from '../../text/offsetRange';

/**
 * The value of a date, sum or number. A date is in EDTF, and absent if its year is not written or its day and month can be read in two
 * ways; a currency is absent if it is ambiguous, and the number if it is a range.
 */
export type FigureValue =
	| { readonly type: 'date'; readonly date?: string }
	| { readonly type: 'sum'; readonly amount?: number; readonly currency?: string }
	| { readonly type: 'percentage'; readonly percent?: number }
	| { readonly type: 'count'; readonly count?: number };

/** What was found at a place. The acronym of a name is `isLoose` if only its place says that it is one; `isPlace` is a country or region. */
export type FoundThing =
	| { readonly type: 'link'; readonly entry: EntryId }
	| { readonly type: 'name'; readonly kind: EntryKind; readonly acronym?: string; readonly isLoose?: true; readonly isPlace?: true }
	| { readonly type: 'acronym' }
	| { readonly type: 'person'; readonly office?: string }
	| { readonly type: 'place'; readonly known: boolean }
	| { readonly type: 'symbol'; readonly resolution: boolean; readonly symbol?: string }
	| { readonly type: 'quotation' }
	| FigureValue;

/** Something that a pass found in a block, with its tokens. */
export interface Found {
	readonly thing: FoundThing;
	/** As written, with single spaces. */
	readonly text: string;
	/** The first token, and the one after the last. */
	readonly from: number;
	readonly to: number;
	/**
	 * The certainty, from 0 to 1: 1 for what a pattern or a library proves, 0.9 and 0.8 for what several signs show, such as a head and
	 * capitals, and 0.5 for what only its form suggests. Proposals are accepted from 0.5 up.
	 */
	readonly rank: number;
	/** The number of the paragraph. */
	readonly paragraph: number;
	/** The number of the sentence in the paragraph, as far as punctuation shows. */
	readonly sentence: number;
	/** The range in the document. */
	readonly range: OffsetRange;
}

/** The number of the paragraph of a title. */
export const TITLE = 0;
