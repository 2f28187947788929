import type { CitationKnowledge } from '../../citation/document/parseCitations';
import type { HeldSources } from '../../quotation/heldSource';
import type { Steps } from '../../steps/steps';

/** The input of checks of quotations. */
export interface Quoting {
	/** The sources that quotations are compared with. Quotations that cite other sources are not checked. */
	readonly held: HeldSources;
	/**
	 * Returns the knowledge by which the citations of the document are matched to sources. The first call formats all sources, in steps.
	 */
	readonly knowledge: () => Steps<CitationKnowledge>;
	/** The minimum number of words of a quotation that is compared. */
	readonly minWords: number;
}
