import type { OffsetRange } from '../text/offsetRange';
import { linesOf, type Line } from './paragraphs';

/** The longest title in UTF-16 units. */
const MAX_TITLE = 300;
/** Lines longer than this are not wrapped by hand or by a program. */
const MAX_WRAPPED = 160;
/** The minimum share of the width that a wrapped line fills, counting the first word of the next one. */
const FULL = 0.7;

/** White space, and the marks of quoted email, at the start of a line. */
const INDENT = /^[\s>]*/;

/**
 * Returns the ranges of the paragraphs of plain text, without white space around them. They are separated by blank lines or, as in a pasted
 * page with each paragraph on a separate line, by line breaks. A line is continued by the next one if it is wrapped: if the next word would
 * not have had room in it, or begins with a lower-case letter. Lines without a letter or digit are not a paragraph. Takes time proportional
 * to the length.
 */
export function plainParagraphs(text: string): readonly OffsetRange[] {
	const found: OffsetRange[] = [];
	let block: Line[] = [];
	const endBlock = () => {
		found.push(...paragraphsIn(block));
		block = [];
	};
	for (const line of linesOf(text)) {
		const indent = INDENT.exec(line.content)?.[0].length ?? 0;
		const content = line.content.slice(indent).trimEnd();
		if (content === '') {
			endBlock();
		} else {
			block.push({ start: line.start + indent, end: line.start + indent + content.length, content });
		}
	}
	endBlock();
	return found;
}

/** Whether the first paragraph of a text is its title: it is short, and does not end like a sentence. */
export function isTitle(text: string): boolean {
	const written = text.trim();
	return written.length <= MAX_TITLE && !/[.!?;:,]$/.test(written);
}

function paragraphsIn(lines: readonly Line[]): readonly OffsetRange[] {
	const width = lines.reduce((longest, { content }) => Math.max(longest, content.length), 0);
	const found: OffsetRange[] = [];
	let first = 0;
	for (const [index, line] of lines.entries()) {
		const next = lines[index + 1];
		if (!next || endsParagraph(line.content, next.content, width)) {
			const part = lines.slice(first, index + 1);
			if (part.some(({ content }) => /[\p{L}\p{N}]/u.test(content))) {
				found.push({ start: part[0]?.start ?? line.start, end: line.end });
			}
			first = index + 1;
		}
	}
	return found;
}

function endsParagraph(line: string, next: string, width: number): boolean {
	if (/^\p{Ll}/u.test(next)) {
		return false;
	}
	const word = next.slice(0, MAX_WRAPPED).split(/\s/u, 1)[0] ?? '';
	return width > MAX_WRAPPED || line.length + 1 + word.length <= FULL * width;
}
