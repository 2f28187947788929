import { linesOf } from '../../prose/paragraphs';
import { combineQuotations, printedBy, type MarkedQuotation, type QuotationSyntax } from '../../quotation/quotationSyntax';
import { printedRoles } from './printedCharacters';

/** A directive whose content is a quotation; another explicit block; a line that begins a list or announces literal text. */
const QUOTING = /^[ \t]*\.\.[ \t]+(?:epigraph|highlights|pull-quote)::/;
const OWN_CONTENT = /^[ \t]*(?:\.\.(?:[ \t]|$)|(?:[-*+•]|(?:\d+|[a-zA-Z]|#)[.)])[ \t]|:[^:\n]+:)|::[ \t]*$/;

const blocks: QuotationSyntax = text => {
	const quotations: MarkedQuotation[] = [];
	/** The line before the last blank lines, and its indentation. */
	let before = '';
	let isBlank = true;
	let open: { readonly start: number; readonly end: number; readonly indent: number } | undefined;
	const close = () => {
		if (open) {
			quotations.push({ start: open.start, end: open.end, outer: open, isBlock: true });
		}
		open = undefined;
	};
	for (const { start, end, content } of linesOf(text)) {
		const indent = indentOf(content);
		if (content.trim() === '') {
			isBlank = true;
			continue;
		}
		if (open && indent < open.indent) {
			close();
			before = '';
		}
		if (open) {
			open = { ...open, end };
		} else if (
			isBlank
			&& indent > indentOf(before)
			&& before !== ''
			&& (QUOTING.test(before) || !OWN_CONTENT.test(before))
			&& !OWN_CONTENT.test(content)
		) {
			open = { start, end, indent };
		} else if (!OWN_CONTENT.test(before) || indent <= indentOf(before)) {
			// The content of a list item or directive is indented, too.
			before = content;
		}
		isBlank = false;
	}
	close();
	return { quotations, signs: [] };
};

/**
 * Finds block quotes, which are indented after a paragraph and a blank line, the directives for quotations, and the text that substitutions
 * and roles print.
 */
export const restructuredTextQuotations = combineQuotations(blocks, printedBy(printedRoles));

/** Whether the last line of a text is in a paragraph, so that an indented one below it is a block quote. */
export function isParagraphAbove(text: string): boolean {
	const last = text.trimEnd().split('\n').at(-1) ?? '';
	return /^[^\s=\-`:.'"~^_*+#<>|]/.test(last) && !OWN_CONTENT.test(last);
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}
