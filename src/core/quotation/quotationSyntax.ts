import type { OffsetRange } from '../prose/inline';

/**
 * A quotation that markup marks. Its range is that of the words; `outer` is the range with the markup, in which a citation belongs to it.
 */
export interface MarkedQuotation extends OffsetRange {
	readonly outer: OffsetRange;
	/** Whether it is set apart from the paragraphs around it. */
	readonly isBlock: boolean;
	/** Set if the prose of the document does not contain it, although it has no other markup. */
	readonly isPlain?: true;
}

/** Markup that prints a character which matters in a quotation, such as an ellipsis, a square bracket or a letter with an accent. */
export interface PrintedCharacter extends OffsetRange {
	readonly text: string;
}

/** What markup says about quotations in a document. Both lists are in order; a quotation may be inside another. */
export interface QuotationMarkup {
	readonly quotations: readonly MarkedQuotation[];
	readonly signs: readonly PrintedCharacter[];
}

/** Finds the quotations that are marked with the syntax of a document language. Quotation marks are found in all languages. */
export type QuotationSyntax = (text: string) => QuotationMarkup;

/** Returns a syntax that combines others. */
export function combineQuotations(...all: readonly QuotationSyntax[]): QuotationSyntax {
	const inOrder = <Part extends OffsetRange>(parts: readonly Part[]) => [...parts].sort((a, b) => a.start - b.start || b.end - a.end);
	return text => {
		const read = all.map(one => one(text));
		return { quotations: inOrder(read.flatMap(({ quotations }) => quotations)), signs: inOrder(read.flatMap(({ signs }) => signs)) };
	};
}
