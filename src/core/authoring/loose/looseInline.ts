import { MAX_NESTING } from '../../limits';
import { isSpace } from './looseLines';
import type { LooseItem, LooseMember, LooseNode, LooseScalar } from './looseNode';

const DOUBLE = '"';
const SINGLE = '\'';

/**
 * Reads values that are not in block style: flow collections, quoted and plain scalars. It never reads beyond `limit`, whatever is missing.
 */
export class InlineReader {
	private readonly text: string;
	/** The offset after the value read last. */
	at: number;
	private limit = 0;

	constructor(text: string, at = 0) {
		this.text = text;
		this.at = at;
	}

	/** Reads a flow collection or quoted scalar at an offset; `undefined` if another value begins there. */
	value(at: number, limit: number): LooseNode | undefined {
		this.at = at;
		this.limit = limit;
		const first = this.text[at];
		return first === '{' || first === '[' ? this.collection(0) : first === DOUBLE || first === SINGLE ? this.quoted(limit) : undefined;
	}

	/** Reads a quoted scalar at the current offset. Without a closing mark, it ends with its line. */
	quoted(limit: number): LooseScalar {
		const start = this.at;
		const mark = this.text[start] ?? SINGLE;
		const close = this.closingMark(mark, limit);
		const end = close < 0 ? lineEndWithin(this.text, start, limit) : close + 1;
		this.at = end;
		const inner = this.text.slice(start + 1, close < 0 ? end : close);
		return {
			type: 'scalar',
			style: mark === DOUBLE ? 'double' : 'single',
			start,
			end,
			value: unquoted(inner, mark),
			isClosed: close >= 0,
		};
	}

	private closingMark(mark: string, limit: number): number {
		for (let at = this.at + 1; at < limit; at++) {
			const char = this.text[at];
			if (char === '\\' && mark === DOUBLE) {
				at++;
			} else if (char === mark) {
				if (mark === DOUBLE || this.text[at + 1] !== mark) {
					return at;
				}
				at++;
			}
		}
		return -1;
	}

	/** Reads a collection in brackets or braces. Values that are nested too deeply are left out. */
	private collection(depth: number): LooseNode {
		const start = this.at;
		const isMap = this.text[start] === '{';
		const close = isMap ? '}' : ']';
		const members: LooseMember[] = [];
		const items: LooseItem[] = [];
		this.at++;
		for (this.skip(); this.at < this.limit && this.text[this.at] !== close; this.skip()) {
			const before = this.at;
			if (this.text[before] === ',') {
				this.at++;
			} else if (this.text[before] === '}' || this.text[before] === ']') {
				// It closes an outer collection: the mark of this one is missing.
				break;
			} else if (isMap) {
				members.push(this.member(depth));
			} else {
				const value = this.item(depth);
				items.push({ start: before, end: this.at, value });
			}
			// A character that begins nothing is skipped, so that reading always ends.
			this.at = Math.max(this.at, before + 1);
		}
		if (this.text[this.at] === close && this.at < this.limit) {
			this.at++;
		}
		const span = { start, end: this.at, flow: true };
		return isMap ? { type: 'map', ...span, members } : { type: 'list', ...span, items };
	}

	private member(depth: number): LooseMember {
		const key = this.scalar({ isKey: true });
		this.skip();
		if (this.text[this.at] !== ':' || this.at >= this.limit) {
			return { key, colon: undefined, value: undefined };
		}
		const colon = this.at++;
		this.skip();
		const next = this.text[this.at] ?? '';
		return { key, colon, value: this.at >= this.limit || ',}]'.includes(next) ? undefined : this.item(depth) };
	}

	private item(depth: number): LooseNode {
		const first = this.text[this.at];
		return (first === '{' || first === '[') && depth < MAX_NESTING ? this.collection(depth + 1) : this.scalar({ isKey: false });
	}

	private scalar({ isKey }: { readonly isKey: boolean }): LooseScalar {
		const first = this.text[this.at];
		return first === DOUBLE || first === SINGLE ? this.quoted(this.limit) : this.plain(isKey);
	}

	/** Reads a plain scalar in a flow collection, which ends with its line. */
	private plain(isKey: boolean): LooseScalar {
		const start = this.at;
		let at = start;
		while (at < this.limit && !this.endsPlain(at, { start, isKey })) {
			at++;
		}
		while (at > start && /\s/.test(this.text.charAt(at - 1))) {
			at--;
		}
		this.at = at;
		return { type: 'scalar', style: 'plain', start, end: at, value: this.text.slice(start, at), isClosed: true };
	}

	/** Whether a plain scalar ends before a character. A bracket or a comment cannot be at its start. */
	private endsPlain(at: number, { start, isKey }: { readonly start: number; readonly isKey: boolean }): boolean {
		switch (this.text.charAt(at)) {
			case '\n': case ',': case '}': case ']':
				return true;
			case '{': case '[':
				return at > start;
			case '#':
				return at > start && isSpace(this.text.charCodeAt(at - 1));
			case ':':
				return isKey && endsKey(this.text, at);
			default:
				return false;
		}
	}

	/** Skips white space and comments. */
	private skip(): void {
		for (; this.at < this.limit; this.at++) {
			const char = this.text.charAt(this.at);
			if (char === '#') {
				this.at = lineEndWithin(this.text, this.at, this.limit) - 1;
			} else if (!/\s/.test(char)) {
				return;
			}
		}
	}
}

/** Whether a colon ends a key: white space, a mark of a flow collection or nothing follows it. */
export function endsKey(text: string, colon: number): boolean {
	const next = text[colon + 1];
	return next === undefined || /[\s,[\]{}]/.test(next);
}

/** Returns the end of the line that contains an offset, without its line ending, or `limit` if that comes first. */
function lineEndWithin(text: string, at: number, limit: number): number {
	const feed = text.indexOf('\n', at);
	const end = feed < 0 || feed > limit ? limit : feed;
	return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

function unquoted(inner: string, mark: string): string {
	const joined = inner.includes('\n') ? inner.split('\n').map(line => line.trim()).join(' ') : inner;
	return mark === SINGLE ? joined.replaceAll('\'\'', '\'') : joined.replace(/\\(["\\/])/g, '$1');
}
