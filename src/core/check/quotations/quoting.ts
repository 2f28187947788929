import type { CitationKnowledge } from '../../citation/document/parseCitations';
import type { HeldSources } from '../../quotation/heldSource';

/** What checks of quotations are based on. */
export interface Quoting {
	/** The sources that quotations are compared with; none are checked that cite others. */
	readonly held: HeldSources;
	/** Says which sources the citations of the document mean. */
	readonly knowledge: CitationKnowledge;
	/** The minimum number of words of a quotation that is compared. */
	readonly leastWords: number;
}
