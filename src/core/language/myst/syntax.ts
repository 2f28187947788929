import type { BlockParser, Line, MarkdownConfig } from '@lezer/markdown';
import { markdownParser, once } from '../markdown/syntax/syntax';

/** Returns the parser for MyST: that of Markdown, with lines that are text in plain Markdown. */
export const mystParser = once(() => markdownParser().configure([OPAQUE_LINES]));

/**
 * A comment, `% …`, or a block break with data, `+++ {"a": 1}` (MyST-Parser, “Typography”, “Comments”, and “Syntax tokens”). Both end a
 * paragraph.
 */
const opaqueLine: BlockParser = {
	name: 'OpaqueLine',
	before: 'LinkReference',
	parse(cx, line) {
		if (!isOpaque(line)) {
			return false;
		}
		cx.addElement(cx.elt('Hidden', cx.lineStart + line.pos, cx.lineStart + line.text.length));
		cx.nextLine();
		return true;
	},
	endLeaf: (_cx, line) => isOpaque(line),
};

const OPAQUE_LINES: MarkdownConfig = { parseBlock: [opaqueLine] };

function isOpaque(line: Line): boolean {
	return (
		line.indent < line.baseIndent + 4
		&& (line.next === 37 || (line.next === 43 && /^\+{3,}[ \t]*(?:\{.*)?$/.test(line.text.slice(line.pos).trimEnd())))
	);
}
