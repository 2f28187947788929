import type { CitationParser } from '../../citation/document/written';
import type { CitationSyntax } from '../../citation/formats/form';
import type { ProseSyntax } from '../../prose/proseSyntax';
import type { QuotationSyntax } from '../quotationSyntax';

/** The text before and after the words of a quotation. */
export type Surroundings = readonly [before: string, after: string];

/** How quotations are written in a document language. Words and citations in between have to be escaped. */
export interface QuotationWriting {
	/**
	 * Returns the command that a document uses instead of quotation marks; `undefined` if it uses none. Absent if the language has none.
	 */
	readonly inline?: (document: string) => Surroundings | undefined;
	/**
	 * Returns the markup of a quotation that is set apart, on lines of its own with blank lines around them, when `before` is the text of
	 * the document above them; `undefined` if it would mean something else there. A citation is inside, after the words.
	 */
	readonly block: (document: string, before: string) => Surroundings | undefined;
}

/** The part of a document language that inserting quotations needs. */
export interface QuotingLanguage {
	readonly prose: ProseSyntax;
	readonly citation: CitationSyntax;
	readonly citationParser: CitationParser;
	readonly quotations?: QuotationSyntax;
	readonly quoting?: QuotationWriting;
}
