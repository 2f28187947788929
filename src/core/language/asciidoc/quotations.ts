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

/** A paragraph under the line that makes it a quotation, and one in quotation marks above the line that says whose it is. */
const PARAGRAPH = new RegExp([
	'^(?<line>\\[(?:quote|verse)\\b[^\\]\\n]*\\][ \\t]*\\r?\\n)(?!_{4}|""|\\[|--)(?<below>[^\\n]+(?:\\n(?![ \\t\\r]*\\n)[^\\n]+)*)',
	'^"(?<above>[^"\\n]+(?:\\n(?![ \\t\\r]*\\n)[^"\\n]*)*)"[ \\t]*\\r?\\n-- ',
].join('|'), 'gm');

const paragraphs: QuotationSyntax = text => ({
	quotations: Array.from(text.matchAll(PARAGRAPH), ({ 0: whole, index, groups }): MarkedQuotation => {
		const start = index + (groups?.['line']?.length ?? 1);
		const end = start + (groups?.['below'] ?? groups?.['above'] ?? '').length;
		return { start, end, outer: { start: index, end: groups?.['below'] === undefined ? end + 1 : index + whole.length }, isBlock: true };
	}),
	signs: [],
});

/** Finds quotation blocks and paragraphs, Markdown's block quotes, and typographic quotation marks. */
export const asciidocQuotations = combineQuotations(
	quotedBlocks(/^(?:_{4,}|"")[ \t]*$/, (line, opened) => line.trimEnd() === opened.trimEnd()), paragraphs, quotedLines(/^>(?:[ \t]|$)/), curved,
);
