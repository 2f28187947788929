import type { Line, MarkdownConfig } from '@lezer/markdown';
import { hasBlockIndent } from '../markdown/syntax/blockIndent';
import { PERCENT, PLUS } from '../markdown/syntax/characterCodes';
import { hiddenLine } from '../markdown/syntax/hiddenLine';
import { markdownParser, once } from '../markdown/syntax/syntax';

/** Returns the parser for MyST: that of Markdown, with lines that are text in plain Markdown. */
export const mystParser = once(() => markdownParser().configure([OPAQUE_LINES]));

/**
 * Comments, `% …`, and block breaks with data, `+++ {"a": 1}` (MyST-Parser, “Typography”, “Comments”, and “Syntax tokens”). Both end a
 * paragraph.
 */
const OPAQUE_LINES: MarkdownConfig = { parseBlock: [hiddenLine('OpaqueLine', isOpaque)] };

function isOpaque(line: Line): boolean {
	return (
		hasBlockIndent(line)
		&& (line.next === PERCENT || (line.next === PLUS && /^\+{3,}[ \t]*(?:\{.*)?$/.test(line.text.slice(line.pos).trimEnd())))
	);
}
