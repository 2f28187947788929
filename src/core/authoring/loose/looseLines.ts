import { nextLineStart } from '../../text/lineBounds';

/** A line of a text. */
export interface LooseLine {
	readonly start: number;
	/** The offset of the first character that is not a space or tab. */
	readonly content: number;
	/** The offset after the last character before the line ending. */
	readonly end: number;
	/** Whether it is empty or only a comment. */
	readonly isBlank: boolean;
}

const TAB = 0x09;
const FEED = 0x0A;
const RETURN = 0x0D;
const SPACE = 0x20;
const HASH = 0x23;

/** Returns the lines of a text. */
export function looseLinesOf(text: string): readonly LooseLine[] {
	const lines: LooseLine[] = [];
	for (let start = 0; start < text.length;) {
		const next = nextLineStart(text, start);
		lines.push(lineAt(text, start, next));
		start = next;
	}
	return lines;
}

/** Returns the line between its start and that of the next one. */
export function lineAt(text: string, start: number, next: number): LooseLine {
	let end = next;
	while (end > start && (text.charCodeAt(end - 1) === FEED || text.charCodeAt(end - 1) === RETURN)) {
		end--;
	}
	let content = start;
	while (content < end && isSpace(text.charCodeAt(content))) {
		content++;
	}
	return { start, content, end, isBlank: content === end || text.charCodeAt(content) === HASH };
}

/** Whether a character code is that of a space or tab. */
export function isSpace(code: number): boolean {
	return code === SPACE || code === TAB;
}
