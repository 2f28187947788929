import type { ProseFinder } from './prose';
import type { SegmentReader } from './segment';

/** How the prose of a language is found. */
export interface ProseSyntax {
	readonly find: ProseFinder;
	/** The same prose, segment by segment. */
	readonly reader: SegmentReader;
	/** Whether a backtick may begin code; in LaTeX it opens a quotation. */
	readonly hasBacktickCode: boolean;
	/** Whether a line may be a paragraph, because nothing in the syntax says that lines are joined; absent if not. */
	readonly linesMayBeParagraphs?: true;
	/** Matches what separates paragraphs or cells on one line, such as a tag of HTML; absent if only the bars of tables do. */
	readonly separator?: RegExp;
	/** Matches the start of the line of a heading whose line break is prose; absent if such a line is a block of its own. */
	readonly headingLine?: RegExp;
}
