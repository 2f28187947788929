import type { Line } from '@lezer/markdown';

/** The indentation that makes a line code (CommonMark, “Indented code blocks”). */
const CODE_INDENT = 4;

/** Whether a block other than code may begin on a line, judging by its indentation. */
export function hasBlockIndent({ indent, baseIndent }: Line): boolean {
	return indent < baseIndent + CODE_INDENT;
}
