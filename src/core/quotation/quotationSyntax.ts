import { outerFirst, type OffsetRange } from '../text/offsetRange';
import { withoutOverlaps } from './withoutOverlaps';

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

/**
 * Markup that prints something which matters in a quotation, such as an ellipsis, a square bracket or a letter with an accent. The text is
 * empty if it prints nothing that is quoted, such as the mark of a note.
 */
export interface PrintedCharacter extends OffsetRange {
	readonly text: string;
}

/**
 * The quotations and printed characters in the markup of a document. Both lists are in order; a quotation may be inside another, a sign may
 * not.
 */
export interface QuotationMarkup {
	readonly quotations: readonly MarkedQuotation[];
	readonly signs: readonly PrintedCharacter[];
}

/** Finds the quotations that are marked with the syntax of a document language. Quotation marks are found in all languages. */
export type QuotationSyntax = (text: string) => QuotationMarkup;

/** Returns a syntax that combines others. */
export function combineQuotations(...all: readonly QuotationSyntax[]): QuotationSyntax {
	const inOrder = <Part extends OffsetRange>(parts: readonly Part[]) => [...parts].sort(outerFirst);
	return text => {
		const read = all.map(one => one(text));
		return {
			quotations: inOrder(read.flatMap(({ quotations }) => quotations)),
			signs: withoutOverlaps(read.flatMap(({ signs }) => signs)),
		};
	};
}

/** Returns a syntax that only finds printed characters, which may be in any order and overlap: the first and longest count. */
export function printedBy(characters: (text: string) => readonly PrintedCharacter[]): QuotationSyntax {
	return text => ({ quotations: [], signs: withoutOverlaps(characters(text)) });
}
