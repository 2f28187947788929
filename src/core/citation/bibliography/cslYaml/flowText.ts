import { lineStartAt } from '../../../text/lineBounds';

/** A text with spaces added at the start of lines. */
export interface IndentedText {
	readonly text: string;
	/** The offsets of the spaces in the new text, in ascending order. */
	readonly added: readonly number[];
}

/** A key at the start of a line, with its colon. */
const KEY = /(?:"[^"\\\n]*"[ \t]*|'[^'\n]*'[ \t]*|[^\s"'[\]{},#&*!|>%@`:-][^\n:]*):(?=[ \t\r\n])/y;
/** White space and comments between a key and its value, and an anchor or a tag of the value. */
const BEFORE_VALUE = /[ \t\r\n]+(?:#[^\n]*)?|[&!][^\s,[\]{}]*/y;
/** A part of a collection in brackets: white space, perhaps with a comment, a scalar in quotation marks, a bracket or a comma, or a plain scalar. */
const FLOW_PART = /[ \t\r\n]+(?:#[^\n]*)?|"(?:[^"\\]|\\[^])*"|'[^']*'|[[\]{},]|[?:](?=[ \t\r\n,[\]{}"'])|(?:[^\s,[\]{}:]|:(?![ \t\r\n,[\]{}]))(?:[^\s,[\]{}:]|:(?![\s,[\]{}]))*|:/y;
/** White space and a comment. */
const SPACE = /[ \t\r\n]+(?:#[^\n]*)?/y;
/** What may be between the last scalar of a collection in brackets and its end. */
const AFTER_VALUE = /[ \t\r\n]+(?:#[^\n]*)?|[,:?]|[\]}]/y;

/**
 * Indents by a space the lines without indentation in the collection in brackets that is the value of a key in the first column and contains
 * an offset. The spaces do not change what the text means to a parser that accepts it. `undefined` if there is no such collection.
 */
export function indentedFlow(text: string, offset: number): IndentedText | undefined {
	const open = openingBracket(text, keyLine(text, offset));
	const end = open === undefined ? undefined : endOfFlow(text, open);
	if (open === undefined || end === undefined || open >= offset || end <= offset) {
		return undefined;
	}
	const pieces: string[] = [];
	const added: number[] = [];
	let from = 0;
	for (let feed = text.indexOf('\n', open); feed >= 0 && feed + 1 < end; feed = text.indexOf('\n', feed + 1)) {
		if (/[^\s#]/.test(text[feed + 1] ?? '')) {
			pieces.push(text.slice(from, feed + 1));
			from = feed + 1;
			added.push(from + added.length);
		}
	}
	return { text: `${pieces.map(piece => `${piece} `).join('')}${text.slice(from)}`, added };
}

/** Returns the offset after a number of closing brackets that follow the last scalar of a collection; `undefined` if something else does. */
export function afterBrackets(text: string, from: number, count: number): number | undefined {
	let left = count;
	let at = from;
	while (left > 0) {
		const part = partAt(AFTER_VALUE, text, at);
		if (part === undefined) {
			return undefined;
		}
		at += part.length;
		left -= part === ']' || part === '}' ? 1 : 0;
	}
	return at;
}

/** Returns the offset of the next character that is neither white space nor in a comment. */
export function afterSpace(text: string, from: number): number {
	return afterAll(SPACE, text, from);
}

/** Returns the offset after the bracket that closes the one at an offset; `undefined` if it is not closed. */
export function endOfFlow(text: string, open: number): number | undefined {
	let depth = 0;
	let at = open;
	for (let part = partAt(FLOW_PART, text, at); part !== undefined; part = partAt(FLOW_PART, text, at)) {
		at += part.length;
		depth += part === '[' || part === '{' ? 1 : part === ']' || part === '}' ? -1 : 0;
		if (depth === 0) {
			return at;
		}
	}
	return undefined;
}

/** Returns the start of the last line before an offset that begins in the first column and is not a comment. */
function keyLine(text: string, offset: number): number {
	for (let start = offset; start > 0; ) {
		start = lineStartAt(text, start - 1);
		if (/[^\s#]/.test(text[start] ?? '')) {
			return start;
		}
	}
	return 0;
}

/** Returns the offset of the bracket with which the value of a key begins. */
function openingBracket(text: string, line: number): number | undefined {
	const key = partAt(KEY, text, line);
	if (key === undefined) {
		return undefined;
	}
	const at = afterAll(BEFORE_VALUE, text, line + key.length);
	return text[at] === '[' || text[at] === '{' ? at : undefined;
}

/** Returns the offset after all parts that match a pattern one after the other. */
function afterAll(pattern: RegExp, text: string, from: number): number {
	let at = from;
	for (let part = partAt(pattern, text, at); part !== undefined; part = partAt(pattern, text, at)) {
		at += part.length;
	}
	return at;
}

function partAt(pattern: RegExp, text: string, offset: number): string | undefined {
	pattern.lastIndex = offset;
	return pattern.exec(text)?.[0];
}
