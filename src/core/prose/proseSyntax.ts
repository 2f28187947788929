import type { ProseFinder } from './prose';
import type { SegmentReader } from './segment';

/** How the prose of a language is found. */
export interface ProseSyntax {
	readonly find: ProseFinder;
	/** The same prose, segment by segment. */
	readonly reader: SegmentReader;
	/** Whether a grave accent may begin code; in LaTeX it opens a quotation. */
	readonly hasGraveCode: boolean;
}
