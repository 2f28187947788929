import { combineQuotations, printedBy, type QuotationMarkup, type QuotationSyntax } from '../../quotation/quotationSyntax';
import { quotedBlocks, quotedLines } from '../../quotation/quotedLines';
import { htmlQuotations } from '../html/quotations';
import { printedMarkup } from './printedMarkup';

const quotations = combineQuotations(
	quotedLines(/^ {0,3}>/, /^[ >]*\[!/),
	quotedBlocks(/^:{3,}[ \t]*\{(?:epigraph|pull-quote|highlights)\}/, (line, opened) => line.trim() === /^:+/.exec(opened)?.[0]),
	htmlQuotations,
	printedBy(printedMarkup),
);

/** Characters of which every quotation in markup has at least one; a text without them is not searched. */
const SIGN = /[>&^~]|:::|\}`|\\ |\]\{/;
const NONE: QuotationMarkup = { quotations: [], signs: [] };

/**
 * Finds block quotes, apart from alerts such as `> [!NOTE]`, quotations in HTML, and MyST's directives for quotations, with what markup
 * prints in them.
 */
export const markdownQuotations: QuotationSyntax = text => (SIGN.test(text) ? quotations(text) : NONE);
