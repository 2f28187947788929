import type { Locator } from '../../dossier/model';
import type { CitationKey } from '../../library/library';
import type { FindingBase } from '../findingBase';

/** A finding about a quotation. */
export type QuotationFinding = QuotationDiffers | QuotationElsewhere | QuotationNotFound;

/** The members of all findings about quotations. */
interface QuotationBase extends FindingBase {
	/** The source that is cited, by its short name. */
	readonly source: string;
	readonly sourceKey: CitationKey;
}

/** Some words of a quotation are not those of its source. The place of the finding is that of the words. */
export interface QuotationDiffers extends QuotationBase {
	readonly code: 'quotation-differs';
	/**
	 * - `words`: other words than in the source, which has `wording` there.
	 * - `missing`: `wording` is missing.
	 * - `added`: the source does not have the words.
	 * - `near`: some word here is different; only a fingerprint of the source is known.
	 * - `joined`: two passages of the source are joined here without an ellipsis.
	 * - `changed`: an insertion or omission that is marked may change the meaning.
	 */
	readonly how: 'words' | 'missing' | 'added' | 'near' | 'joined' | 'changed';
	readonly written: string;
	/** Empty unless `how` says that there is one. */
	readonly wording: string;
}

/** The source has the words, but not where the citation says; or another source has them. */
export interface QuotationElsewhere extends QuotationBase {
	readonly code: 'quotation-elsewhere';
	/** The place that is cited, as written; empty if none is. */
	readonly cited: string;
	/** Where the words are. Empty if the source has no places. */
	readonly places: readonly Locator[];
	/** These places in the words of the citation, such as `para. 3`. Empty if another source has the words. */
	readonly shownPlaces: readonly string[];
	/** The other source that has the words, by its short name; absent if it is the one that is cited. */
	readonly other?: string;
}

/** A source does not have the words. */
export interface QuotationNotFound extends QuotationBase {
	readonly code: 'quotation-not-found';
	/** Whether the whole text of the source was searched, and not a fingerprint. */
	readonly inText: boolean;
}
