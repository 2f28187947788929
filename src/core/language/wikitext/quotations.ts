import { combineQuotations, printedBy, type MarkedQuotation, type QuotationSyntax } from '../../quotation/quotationSyntax';
import { htmlQuotations } from '../html/quotations';
import { printedTemplates } from './printedTemplates';

/** The templates whose first parameter is a block quotation. Text with templates or links in it is not read. */
const TEMPLATE =
	/\{\{[ \t]*(?:quote|blockquote|cquote|zitat|citation bloc|citaat)[ \t]*\|[ \t\r\n]*(?:(?:text|1|quote)[ \t]*=)?(?<words>[^{}|[\]]{1,5000})[^{}]{0,1000}\}\}/gi;

const templates: QuotationSyntax = text => ({
	quotations: Array.from(text.matchAll(TEMPLATE), ({ 0: whole, index, groups }): MarkedQuotation => {
		const words = groups?.['words'] ?? '';
		const start = index + whole.indexOf(words, whole.indexOf('|'));
		return { start, end: start + words.length, outer: { start: index, end: index + whole.length }, isBlock: true, isPlain: true };
	}),
	signs: [],
});

/** Finds quotations in HTML, and templates for quotations, with the characters that other templates print. */
export const wikitextQuotations = combineQuotations(templates, htmlQuotations, printedBy(printedTemplates));
