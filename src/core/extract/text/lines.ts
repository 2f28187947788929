import type { FlatBlock } from '../../prose/flatBlocks';

/** Lines longer than this are not wrapped by hand or by a program. */
const MAX_WRAPPED = 160;
/** How full a wrapped line is at least, with the first word of the next one. */
const FULL = 0.7;

/**
 * Splits a block of plain text into its paragraphs, which a page that was pasted has on lines of their own, without a blank line between.
 * A line is continued by the next one if it is wrapped: if the next word would not have had room in it, or begins with a small letter.
 */
export function linesOf(block: FlatBlock): readonly FlatBlock[] {
	const { text } = block;
	if (!text.includes('\n')) {
		return [block];
	}
	const lines = rangesOf(text);
	const width = lines.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
	const parts: FlatBlock[] = [];
	let from = 0;
	for (const [index, { start, end }] of lines.entries()) {
		const next = lines[index + 1];
		if (!next || endsParagraph(text.slice(start, end), text.slice(next.start, next.end), width)) {
			parts.push(block.part(from, end));
			from = next?.start ?? end;
		}
	}
	return parts;
}

/** The lines of a text that are not blank, without white space around them. */
function rangesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
	const ranges: { readonly start: number; readonly end: number }[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const indent = line.length - line.trimStart().length;
		const written = line.trim();
		if (written !== '') {
			ranges.push({ start: start + indent, end: start + indent + written.length });
		}
		start += line.length + 1;
	}
	return ranges;
}

function endsParagraph(line: string, next: string, width: number): boolean {
	if (/^\p{Ll}/u.test(next)) {
		return false;
	}
	const word = next.slice(0, MAX_WRAPPED).split(/\s/u, 1)[0] ?? '';
	return width > MAX_WRAPPED || line.length + 1 + word.length <= FULL * width;
}
