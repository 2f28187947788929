import { oneLine } from '../shownText';

/** The surroundings of a mention on one line, and where it stands in them. */
export interface Excerpt {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** What stays before a mention where a list has little room: two or three words. */
const MOST_BEFORE = 24;
const MOST_AFTER = 60;
/** A line may be as long as a book. */
const MOST_READ = 400;

/** Marks of headings, lists, quotes and tables that stand before the words of a line. */
const OPENING = /^[\s>#*+|=-]*/;

/**
 * The mention with what stands around it, from the start of its line to the end of the line it ends in;
 * what is long is cut at a word, with an ellipsis. Line breaks and runs of white space show as one space.
 */
export function excerptOf(lines: string, start: number, end: number): Excerpt {
	const before = cutBefore(lines.slice(0, start));
	const label = onOneLine(lines.slice(start, end));
	const after = cutAfter(lines.slice(end));
	return { text: `${before}${label}${after}`, start: before.length, end: before.length + label.length };
}

function cutBefore(text: string): string {
	const line = onOneLine(text.slice(-MOST_READ).replace(OPENING, ''));
	if (line.length <= MOST_BEFORE) {
		return line;
	}
	const tail = line.slice(-MOST_BEFORE);
	const space = tail.indexOf(' ');
	return `…${space < 0 || space === tail.length - 1 ? tail : tail.slice(space + 1)}`;
}

function cutAfter(text: string): string {
	const line = onOneLine(text.slice(0, MOST_READ)).trimEnd();
	if (line.length <= MOST_AFTER) {
		return line;
	}
	const space = line.lastIndexOf(' ', MOST_AFTER);
	return `${line.slice(0, space > 0 ? space : MOST_AFTER)}…`;
}

function onOneLine(text: string): string {
	return oneLine(text).replace(/\s+/g, ' ');
}
