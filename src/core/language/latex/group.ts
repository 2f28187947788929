/**
 * The longest argument that is looked for. What is longer names nothing, and the limit keeps the time
 * linear where brackets are never closed.
 */
const REACH = 2000;

const PAIRS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/**
 * The offset behind the group that a bracket at the offset begins; the offset itself if none begins
 * there, or if it does not end in its paragraph. Braces inside are balanced, and an escaped one does not count.
 */
export function groupEnd(text: string, offset: number): number {
	const open = text[offset] ?? '';
	const close = PAIRS[open];
	if (close === undefined) {
		return offset;
	}
	let depth = 0;
	const limit = Math.min(text.length, offset + (open === '{' ? REACH : REACH / 4));
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
 * The offset behind some braced arguments and the optional ones before each of them, as far as they are
 * there. One that nothing closes is being written: it goes to the end of its line.
 */
export function argumentsEnd(text: string, offset: number, count: number): number {
	let end = offset;
	for (let left = count; left > 0; ) {
		const start = skipBlanks(text, end);
		const next = groupEnd(text, start);
		if (next === start) {
			return text[start] === '{' ? lineEnd(text, start) : end;
		}
		left -= text[start] === '{' ? 1 : 0;
		end = next;
	}
	return end;
}

/** Blanks may stand before an argument, and one line end. */
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

function lineEnd(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end < 0 ? text.length : end;
}
