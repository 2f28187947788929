import { combineQuotations, type MarkedQuotation, type QuotationSyntax } from '../../quotation/quotationSyntax';
import { quotedBlocks, quotedLines } from '../../quotation/quotedLines';

/** Typographic quotation marks: `"`so`"` and `'`so`'`. */
const CURVED = /(?<sign>["'])`(?<words>[^`\n]+(?:\n[^`\n]+){0,30})`\k<sign>/g;

const curved: QuotationSyntax = text => ({
	quotations: Array.from(text.matchAll(CURVED), ({ 0: whole, index }): MarkedQuotation => {
		const end = index + whole.length;
		return { start: index + 2, end: end - 2, outer: { start: index, end }, isBlock: false, isPlain: true };
	}),
	signs: [],
});

/** Finds quotation blocks, Markdown's block quotes, and typographic quotation marks. */
export const asciidocQuotations = combineQuotations(quotedBlocks(/^_{4,}[ \t]*$/, (line, opened) => line.trimEnd() === opened.trimEnd()), quotedLines(/^>(?:[ \t]|$)/), curved);
