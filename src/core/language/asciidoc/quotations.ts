import { linesOf, type Line } from '../../prose/paragraphs';
import { combineQuotations, printedBy, type MarkedQuotation, type QuotationSyntax } from '../../quotation/quotationSyntax';
import { quotedBlocks, quotedLines } from '../../quotation/quotedLines';
import { characterReferences } from '../html/printedCharacters';
import { printedAttributes } from './printedCharacters';

/** Typographic quotation marks: `"`so`"` and `'`so`'`. */
const CURVED = /(?<sign>["'])`(?<words>[^`\n]+(?:\n[^`\n]+){0,30})`\k<sign>/g;

const curved: QuotationSyntax = text => ({
	quotations: Array.from(text.matchAll(CURVED), ({ 0: whole, index }): MarkedQuotation => {
		const end = index + whole.length;
		return { start: index + 2, end: end - 2, outer: { start: index, end }, isBlock: false, isPlain: true };
	}),
	signs: [],
});

/** The line that makes the paragraph under it a quotation, and lines under it that begin a block instead. */
const STYLE = /^\[(?:quote|verse)\b[^\]]*\][ \t\r]*$/;
const BLOCK = /^(?:_{4}|""|\[|--|[ \t\r]*$)/;

/** Finds paragraphs that are quotations: those under `[quote]`, and those in quotation marks above a line that names the author. */
const paragraphs: QuotationSyntax = text => {
	const quotations: MarkedQuotation[] = [];
	const lines = [...linesOf(text)];
	for (let at = 0; at < lines.length; at++) {
		const first = at;
		while ((lines[at]?.content.trim() ?? '') !== '') {
			at++;
		}
		const quotation = quotedParagraph(lines.slice(first, at));
		quotations.push(...(quotation ? [quotation] : []));
	}
	return { quotations, signs: [] };
};

/** Returns the quotation that a paragraph is; the lines are those between blank ones. */
function quotedParagraph(lines: readonly Line[]): MarkedQuotation | undefined {
	const style = lines.findIndex(({ content }) => STYLE.test(content));
	const below = style < 0 ? undefined : lines[style + 1];
	const opening = lines[0];
	const last = lines.at(-1);
	if (below && last && !BLOCK.test(below.content)) {
		return { start: below.start, end: last.end, outer: { start: lines[style]?.start ?? below.start, end: last.end }, isBlock: true };
	}
	const closing = lines.at(-2);
	const end = closing ? closing.start + closing.content.trimEnd().length - 1 : 0;
	const isQuoted =
		opening?.content.startsWith('"') === true
		&& last?.content.startsWith('-- ') === true
		&& closing?.content.trimEnd().endsWith('"') === true
		&& end > opening.start;
	return isQuoted ? { start: opening.start + 1, end, outer: { start: opening.start, end: end + 1 }, isBlock: true } : undefined;
}

/**
 * Finds quotation blocks and paragraphs, Markdown's block quotes, typographic quotation marks, and the characters that attributes and
 * references print.
 */
export const asciidocQuotations = combineQuotations(
	quotedBlocks(/^(?:_{4,}|"")[ \t]*$/, (line, opened) => line.trimEnd() === opened.trimEnd()),
	paragraphs,
	quotedLines(/^>(?:[ \t]|$)/),
	curved,
	printedBy(printedAttributes),
	printedBy(characterReferences),
);
