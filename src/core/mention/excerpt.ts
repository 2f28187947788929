import { oneLine } from '../text/shownText';

/** The text around a mention on one line, and the range of the mention in it. */
export interface Excerpt {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** The maximum length of the text before and after a mention in UTF-16 units. Lists are narrow, so only two or three words come before. */
const MAX_BEFORE = 24;
const MAX_AFTER = 60;
/** The maximum number of UTF-16 code units of a line that are read in either direction, because lines can be very long. */
const MAX_READ = 400;

/** Markup of headings, lists, quotes and tables at the start of a line. */
const OPENING = /^[\s>#*+|=-]*/;

/**
 * Returns a mention with its surroundings, from the start of its first line to the end of its last line. Long text is truncated at a word,
 * with an ellipsis. Line breaks and runs of white space become one space.
 */
export function excerptOf(lines: string, start: number, end: number): Excerpt {
	const before = cutBefore(lines.slice(0, start));
	const label = onOneLine(lines.slice(start, end));
	const after = cutAfter(lines.slice(end));
	return { text: `${before}${label}${after}`, start: before.length, end: before.length + label.length };
}

function cutBefore(text: string): string {
	const line = onOneLine(text.slice(-MAX_READ).replace(OPENING, ''));
	if (line.length <= MAX_BEFORE) {
		return line;
	}
	const tail = line.slice(-MAX_BEFORE);
	const space = tail.indexOf(' ');
	return `…${space < 0 || space === tail.length - 1 ? tail : tail.slice(space + 1)}`;
}

function cutAfter(text: string): string {
	const line = onOneLine(text.slice(0, MAX_READ)).trimEnd();
	if (line.length <= MAX_AFTER) {
		return line;
	}
	const space = line.lastIndexOf(' ', MAX_AFTER);
	return `${line.slice(0, space > 0 ? space : MAX_AFTER)}…`;
}

function onOneLine(text: string): string {
	return oneLine(text).replace(/\s+/g, ' ');
}
