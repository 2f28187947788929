import { linesOf } from '../prose/paragraphs';
import type { MarkedQuotation, QuotationSyntax } from './quotationSyntax';

/**
 * Returns a syntax for block quotations whose lines begin with a mark. A line without one continues the paragraph of the block; a blank
 * line ends it. Blocks that begin with `except` are not quotations.
 */
export function quotedLines(mark: RegExp, except?: RegExp): QuotationSyntax {
	return text => {
		const quotations: MarkedQuotation[] = [];
		let start = -1;
		let last = -1;
		const close = () => {
			if (start >= 0 && except?.test(text.slice(start, last)) !== true) {
				quotations.push({ start, end: last, outer: { start, end: last }, isBlock: true });
			}
			start = -1;
		};
		for (const { start: from, end, content } of linesOf(text)) {
			if (mark.test(content)) {
				start = start < 0 ? from : start;
				last = end;
			} else if (content.trim() === '') {
				close();
			} else if (start >= 0) {
				last = end;
			}
		}
		close();
		return { quotations, signs: [] };
	};
}

/**
 * Returns a syntax for blocks between a line that opens one and the next that closes it. `closes` tells whether a line closes the block
 * that another opened.
 */
export function quotedBlocks(opening: RegExp, closes: (line: string, opened: string) => boolean): QuotationSyntax {
	return text => {
		const quotations: MarkedQuotation[] = [];
		let open: { readonly outer: number; readonly start: number; readonly opened: string } | undefined;
		for (const { start, end, content } of linesOf(text)) {
			if (open && closes(content, open.opened)) {
				quotations.push({ start: open.start, end: start, outer: { start: open.outer, end }, isBlock: true });
				open = undefined;
			} else if (!open && opening.test(content)) {
				open = { outer: start, start: Math.min(text.length, end + 1), opened: content };
			}
		}
		return { quotations, signs: [] };
	};
}
