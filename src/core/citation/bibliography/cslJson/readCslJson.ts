import { MAX_NESTING } from '../../../limits';
import { complete, type Steps } from '../../../steps/steps';
import type { OffsetRange } from '../../../text/offsetRange';
import type { FileProblem, FileRecord } from '../file/bibliographyFile';

/** An item of a CSL-JSON file. */
export type JsonRecord = FileRecord;

/** The contents of a CSL-JSON file: a list of items, at the top level or under `items` or `references`. */
export interface CslJsonFile {
	readonly records: readonly JsonRecord[];
	/** The offsets of the members of the list that are not items with an `id`. */
	readonly unnamed: readonly number[];
	/** The list including its brackets; `undefined` if the file has none. */
	readonly list: OffsetRange | undefined;
	readonly problem: FileProblem | undefined;
}

const TOKEN =
	/[ \t\r\n]*("(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|[^"\\\x00-\x1F])*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:])/y;

/** An open object or array, and its role. */
interface Open {
	readonly close: '}' | ']';
	readonly start: number;
	readonly role: 'root' | 'list' | 'item' | 'other';
	/** Which token may follow. */
	next: 'first' | 'key' | 'colon' | 'value' | 'comma';
	/** The key of the next value. */
	key: string;
	/** The keys of the object so far. */
	readonly keys: Set<string> | undefined;
	id: { readonly key: string; readonly start: number; readonly end: number } | undefined;
}

/**
 * Parses a CSL-JSON file in one pass without recursion. Items without an `id` are not records, but are listed separately. A duplicate key
 * is reported as a problem, and parsing continues.
 */
export function readCslJson(text: string): CslJsonFile {
	return complete(readCslJsonInSteps(text));
}

/** Like `readCslJson`, one object or array per step. */
export function* readCslJsonInSteps(text: string): Steps<CslJsonFile> {
	return yield* new JsonReader(text).read();
}

class JsonReader {
	private readonly text: string;
	private readonly open: Open[] = [];
	private readonly records: JsonRecord[] = [];
	private readonly unnamed: number[] = [];
	private list: OffsetRange | undefined;
	private done = false;
	private duplicate: FileProblem | undefined;

	constructor(text: string) {
		this.text = text;
	}

	*read(): Steps<CslJsonFile> {
		const token = new RegExp(TOKEN);
		token.lastIndex = this.text.startsWith('\uFEFF') ? 1 : 0;
		let from = token.lastIndex;
		for (let match = token.exec(this.text); match; match = token.exec(this.text)) {
			const sign = match[1] ?? '';
			const problem = this.take(sign, token.lastIndex - sign.length);
			if (problem) {
				return this.result(problem);
			}
			from = token.lastIndex;
			if (sign === '}' || sign === ']') {
				yield;
			}
		}
		const rest = from + (/^[ \t\r\n]*/.exec(this.text.slice(from))?.[0].length ?? 0);
		if (rest < this.text.length) {
			return this.result({ code: 'expected', offset: rest, expected: this.expectedNow() });
		}
		const last = this.open.at(-1);
		return this.result(last ? { code: 'unclosed', offset: last.start } : this.list ? undefined : { code: 'form', offset: 0 });
	}

	private result(problem: FileProblem | undefined): CslJsonFile {
		return { records: this.records, unnamed: this.unnamed, list: this.list, problem: problem ?? this.duplicate };
	}

	private take(sign: string, start: number): FileProblem | undefined {
		const parent = this.open.at(-1);
		const unexpected = (): FileProblem => ({ code: 'expected', offset: start, expected: this.expectedNow() });
		if (this.done) {
			return unexpected();
		}
		if (sign === '}' || sign === ']') {
			return parent?.close === sign && (parent.next === 'first' || parent.next === 'comma')
				? this.close(parent, start)
				: unexpected();
		}
		if (sign === ',' || sign === ':') {
			if (parent?.next !== (sign === ',' ? 'comma' : 'colon')) {
				return unexpected();
			}
			parent.next = sign === ':' || parent.close === ']' ? 'value' : 'key';
			return undefined;
		}
		if (parent?.close === '}' && (parent.next === 'first' || parent.next === 'key')) {
			if (!sign.startsWith('"')) {
				return unexpected();
			}
			parent.key = textOf(sign);
			parent.next = 'colon';
			if (parent.keys?.has(parent.key)) {
				this.duplicate ??= { code: 'duplicateKey', offset: start, key: parent.key };
			}
			parent.keys?.add(parent.key);
			return undefined;
		}
		if (parent && parent.next !== 'first' && parent.next !== 'value') {
			return unexpected();
		}
		return this.value(sign, start, parent);
	}

	private value(sign: string, start: number, parent: Open | undefined): FileProblem | undefined {
		if (parent?.role === 'list' && sign !== '{') {
			this.unnamed.push(start);
		}
		if (sign === '{' || sign === '[') {
			if (this.open.length >= MAX_NESTING) {
				return { code: 'tooDeep', offset: start };
			}
			this.open.push({
				close: sign === '{' ? '}' : ']',
				start,
				role: this.roleOf(sign, parent),
				next: 'first',
				key: '',
				keys: sign === '{' ? new Set() : undefined,
				id: undefined,
			});
			return undefined;
		}
		if (parent?.role === 'item' && parent.key === 'id') {
			const quoted = sign.startsWith('"') ? 1 : 0;
			parent.id = { key: quoted ? textOf(sign) : sign, start: start + quoted, end: start + sign.length - quoted };
		}
		this.finishValue(parent);
		return undefined;
	}

	private roleOf(sign: string, parent: Open | undefined): Open['role'] {
		if (!parent) {
			return sign === '[' ? 'list' : 'root';
		}
		if (parent.role === 'list' && sign === '{') {
			return 'item';
		}
		return parent.role === 'root' && sign === '[' && (parent.key === 'items' || parent.key === 'references') && !this.list
			? 'list'
			: 'other';
	}

	private close(closed: Open, offset: number): undefined {
		this.open.pop();
		if (closed.role === 'list') {
			this.list = { start: closed.start, end: offset + 1 };
		} else if (closed.role === 'item' && closed.id) {
			this.records.push({
				key: closed.id.key,
				keyStart: closed.id.start,
				keyEnd: closed.id.end,
				start: closed.start,
				end: offset + 1,
			});
		} else if (closed.role === 'item') {
			this.unnamed.push(closed.start);
		}
		this.finishValue(this.open.at(-1));
	}

	private finishValue(parent: Open | undefined): void {
		if (parent) {
			parent.next = 'comma';
		} else {
			this.done = true;
		}
	}

	private expectedNow(): string {
		const parent = this.open.at(-1);
		if (this.done) {
			return 'end';
		}
		if (!parent || parent.next === 'value') {
			return 'value';
		}
		if (parent.next === 'comma') {
			return `, ${parent.close}`;
		}
		if (parent.next === 'colon') {
			return ':';
		}
		return parent.close === '}' ? '"' : 'value';
	}
}

/** Returns the value of a JSON string token; the token itself if it is invalid. */
function textOf(token: string): string {
	try {
		return String(JSON.parse(token));
	} catch {
		return token.slice(1, -1);
	}
}
