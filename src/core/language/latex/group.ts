import { lineFeedFrom } from '../../text/lineBounds';

/** The maximum lengths of arguments in braces and of others, which keep the time linear if brackets are not closed. */
const MAX_BRACED = 2000;
const MAX_BRACKETED = 500;

const PAIRS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/**
 * Returns the offset after the bracketed group that starts at an offset; the offset itself if there is no group, or if it is too long
 * or does not end in its paragraph. Braces inside must be balanced; escaped ones are ignored.
 */
export function groupEnd(text: string, offset: number): number {
	const open = text[offset] ?? '';
	const close = PAIRS[open];
	if (close === undefined) {
		return offset;
	}
	let depth = 0;
	const limit = Math.min(text.length, offset + (open === '{' ? MAX_BRACED : MAX_BRACKETED));
	for (let index = offset + 1; index < limit; index++) {
		const character = text[index];
		if (depth === 0 && character === close) {
			return index + 1;
		}
		if (character === '\\') {
			index++;
		} else if (character === '{') {
			depth++;
		} else if (character === '}') {
			depth--;
		} else if (character === '\n' && /^[ \t\r]*\n/.test(text.slice(index + 1, index + 40))) {
			return offset;
		}
		if (depth < 0) {
			return offset;
		}
	}
	return offset;
}

/**
 * Returns the offset after some braced arguments and the optional ones before each, as far as they exist. An unclosed one, which the
 * user is typing, extends to the end of its line.
 */
export function argumentsEnd(text: string, offset: number, count: number): number {
	let end = offset;
	for (let left = count; left > 0; ) {
		const start = skipBlanks(text, end);
		const next = groupEnd(text, start);
		if (next === start) {
			return text[start] === '{' ? lineFeedFrom(text, start) : end;
		}
		left -= text[start] === '{' ? 1 : 0;
		end = next;
	}
	return end;
}

/** White space and one line end are allowed before an argument. */
function skipBlanks(text: string, offset: number): number {
	let end = offset;
	for (let lines = 0; end < text.length; end++) {
		const character = text[end];
		if (character === '\n' && lines === 0) {
			lines++;
		} else if (character !== ' ' && character !== '\t' && character !== '\r') {
			break;
		}
	}
	return end;
}
