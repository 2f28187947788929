import type { CitationKnowledge } from '../../citation/document/parseCitations';
import type { Steps } from '../../steps';
import type { HeldSources } from '../../quotation/heldSource';

/** What checks of quotations are based on. */
export interface Quoting {
	/** The sources that quotations are compared with; none are checked that cite others. */
	readonly held: HeldSources;
	/** Returns what says which sources the citations of the document mean. The first call formats all sources, in steps. */
	readonly knowledge: () => Steps<CitationKnowledge>;
	/** The fewest words of a quotation that is compared. */
	readonly leastWords: number;
}
