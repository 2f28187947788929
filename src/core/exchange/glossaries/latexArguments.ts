/** An argument of a command: its content without the brackets, and the offset behind it. */
export interface LatexArgument {
	readonly content: string;
	readonly end: number;
}

/** Returns the argument in braces or brackets at an offset, before which there may be white space; `undefined` if there is none, or if it is never closed. */
export function argumentAt(text: string, offset: number, open: '{' | '['): LatexArgument | undefined {
	const start = skipSpace(text, offset);
	if (text[start] !== open) {
		return undefined;
	}
	const close = open === '{' ? '}' : ']';
	let depth = 0;
	for (let at = start + 1; at < text.length; at++) {
		const character = text[at];
		if (depth === 0 && character === close) {
			return { content: text.slice(start + 1, at), end: at + 1 };
		}
		if (character === '\\') {
			at++;
		} else if (character === '{') {
			depth++;
		} else if (character === '}') {
			depth--;
		}
		if (depth < 0) {
			return undefined;
		}
	}
	return undefined;
}

/** Returns the values of a list such as `name={Convention}, plural=Conventions`, by key; one without a value is empty. */
export function keyValues(list: string): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	let start = 0;
	let depth = 0;
	for (let at = 0; at <= list.length; at++) {
		const character = list[at];
		if (character === '\\') {
			at++;
		} else if (character === '{') {
			depth++;
		} else if (character === '}') {
			depth--;
		} else if (character === undefined || (character === ',' && depth === 0)) {
			const item = list.slice(start, at);
			const equals = item.indexOf('=');
			const key = (equals < 0 ? item : item.slice(0, equals)).trim();
			if (key !== '') {
				values.set(key, equals < 0 ? '' : withoutBraces(item.slice(equals + 1).trim()));
			}
			start = at + 1;
		}
	}
	return values;
}

/** Returns LaTeX with comments replaced by spaces, so that offsets stay the same. */
export function withoutComments(text: string): string {
	return text.replace(/\\[^]|%[^\r\n]*/g, found => (found.startsWith('%') ? ' '.repeat(found.length) : found));
}

function withoutBraces(value: string): string {
	const group = argumentAt(value, 0, '{');
	return group?.end === value.length ? group.content : value;
}

function skipSpace(text: string, offset: number): number {
	let at = offset;
	while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') {
		at++;
	}
	return at;
}
