/** An argument of a command: its content without the brackets, and the offset after it. */
export interface LatexArgument {
	readonly content: string;
	readonly end: number;
}

/**
 * The maximum number of characters outside braces in an argument in brackets. Without a limit, one that is never closed would be read to
 * the end of the text.
 */
const MAX_OPTIONS = 1000;

/** Reads arguments in a text, whose braces are matched once. A backslash escapes the character after it. */
export class LatexArguments {
	private readonly text: string;
	/** The offset of the brace that closes each one that is closed. */
	private readonly closing = new Map<number, number>();

	constructor(text: string) {
		this.text = text;
		const open: number[] = [];
		for (let at = 0; at < text.length; at++) {
			const sign = text[at];
			if (sign === '\\') {
				at++;
			} else if (sign === '{') {
				open.push(at);
			} else if (sign === '}') {
				const start = open.pop();
				if (start !== undefined) {
					this.closing.set(start, at);
				}
			}
		}
	}

	/**
	 * Returns the argument in braces or brackets at an offset, before which there may be white space; `undefined` if there is none, or if
	 * it is never closed.
	 */
	at(offset: number, open: '{' | '['): LatexArgument | undefined {
		const start = skipSpace(this.text, offset);
		const close = this.text[start] !== open ? undefined : open === '{' ? this.closing.get(start) : this.bracketAfter(start);
		return close === undefined ? undefined : { content: this.text.slice(start + 1, close), end: close + 1 };
	}

	private bracketAfter(start: number): number | undefined {
		for (let at = start + 1, steps = 0; at < this.text.length && steps < MAX_OPTIONS; at++, steps++) {
			const sign = this.text[at];
			if (sign === ']') {
				return at;
			}
			const closing = sign === '{' ? this.closing.get(at) : at;
			if (sign === '}' || closing === undefined) {
				return undefined;
			}
			at = sign === '\\' ? at + 1 : closing;
		}
		return undefined;
	}
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
	const group = new LatexArguments(value).at(0, '{');
	return group?.end === value.length ? group.content : value;
}

function skipSpace(text: string, offset: number): number {
	let at = offset;
	while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') {
		at++;
	}
	return at;
}
