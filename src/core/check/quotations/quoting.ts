import type { CitationKnowledge } from '../../citation/document/parseCitations';
import type { HeldSources } from '../../quotation/heldSource';

/** The input of checks of quotations. */
export interface Quoting {
	/** The sources that quotations are compared with. Quotations that cite other sources are not checked. */
	readonly held: HeldSources;
	/** Determines which sources the citations of the document mean. */
	readonly knowledge: CitationKnowledge;
	/** The minimum number of words of a quotation that is compared. */
	readonly leastWords: number;
}
