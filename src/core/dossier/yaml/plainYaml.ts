import { afterSpaces, isTextKey, readPlainValue } from './plainYamlValue';

/** Characters that are not read here: tabs, surrogates, characters that cannot be printed, and line breaks other than line feeds. */
const UNUSUAL = /[^\n\x20-\x7E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/;
/** A key, after which its line ends or a space follows. */
const KEY = /([A-Za-z][\w-]{0,99}):(?=[ \n])/y;

/** The header of a text on several lines: whether it is folded, and whether its last line break is left out. */
const BLOCK_STYLES: ReadonlySet<string> = new Set(['>', '>-', '|', '|-']);

/** The deepest nesting of maps and lists. */
const MAX_DEPTH = 16;

const LINE_FEED = 0x0A;
const SPACE = 0x20;
const HASH = 0x23;
const DASH = 0x2D;
const GREATER = 0x3E;
const BAR = 0x7C;

/**
 * Returns the map in a YAML text that is written in the plainest way: maps and lists in block style, whose other values are on one line
 * each or are texts in block style without blank lines. `undefined` if there is anything else in it, or anything that is not certain, such
 * as a text that may be a number: then only the YAML parser knows. Otherwise the result is that of the parser, which takes several times as
 * long ([decision 38](../../../../docs/decisions/0038-plain-entries-are-read-without-the-yaml-parser.md)).
 */
export function readPlainYaml(text: string): Readonly<Record<string, unknown>> | undefined {
	const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
	return UNUSUAL.test(lines) ? undefined : new PlainReader(lines).read();
}

/** Reads a text line by line. Its methods return `undefined` as soon as the text is not plain. */
class PlainReader {
	private readonly text: string;
	/** The offset from which the current line is read on, and the end of that line. */
	private at = 0;
	private lineEnd = -1;
	/** The number of spaces with which the line begins; -1 after the last line. */
	private indent = -1;
	private depth = 0;

	constructor(text: string) {
		this.text = text.endsWith('\n') ? text : `${text}\n`;
	}

	read(): Readonly<Record<string, unknown>> | undefined {
		this.nextLine();
		const map = this.indent < 0 ? undefined : this.readMap(this.indent);
		return this.indent < 0 ? map : undefined;
	}

	/** Goes to the next line that is neither blank nor a comment. */
	private nextLine(): void {
		const { text } = this;
		for (let start = this.lineEnd + 1; start < text.length; start = text.indexOf('\n', start) + 1) {
			const at = afterSpaces(this.text, start);
			const first = text.charCodeAt(at);
			if (first !== LINE_FEED && first !== HASH) {
				this.at = at;
				this.indent = at - start;
				this.lineEnd = text.indexOf('\n', at);
				return;
			}
		}
		this.indent = -1;
	}

	private readMap(indent: number): Record<string, unknown> | undefined {
		const map: Record<string, unknown> = {};
		if (++this.depth > MAX_DEPTH) {
			return undefined;
		}
		do {
			const key = this.readKey();
			const value = key === undefined || !isTextKey(key) || Object.hasOwn(map, key) ? undefined : this.readMapValue(indent);
			if (key === undefined || value === undefined) {
				return undefined;
			}
			map[key] = value;
		} while (this.indent === indent && !this.isItem());
		this.depth--;
		return this.hasEnded(indent) ? map : undefined;
	}

	private readList(indent: number): readonly unknown[] | undefined {
		const list: unknown[] = [];
		if (++this.depth > MAX_DEPTH) {
			return undefined;
		}
		do {
			const dash = this.at;
			this.at = afterSpaces(this.text, dash + 1);
			const value = this.isKey() ? this.readMap(indent + this.at - dash) : this.readValue(indent);
			if (value === undefined) {
				return undefined;
			}
			list.push(value);
		} while (this.indent === indent && this.isItem());
		this.depth--;
		return this.hasEnded(indent) ? list : undefined;
	}

	/** Reads what comes after a key: on its line, or on the next lines. */
	private readMapValue(indent: number): unknown {
		if (this.at < this.lineEnd) {
			this.at = afterSpaces(this.text, this.at);
			return this.readValue(indent);
		}
		this.nextLine();
		if (this.indent >= indent && this.isItem()) {
			return this.readList(this.indent);
		}
		return this.indent > indent ? this.readMap(this.indent) : undefined;
	}

	/** Reads a value that begins on the line, in a collection with an indent, and goes to the line after it. */
	private readValue(indent: number): unknown {
		const first = this.text.charCodeAt(this.at);
		const style = first === GREATER || first === BAR ? this.text.slice(this.at, this.lineEnd) : undefined;
		const value =
			style === undefined
				? readPlainValue(this.text, this.at, this.lineEnd)
				: BLOCK_STYLES.has(style)
					? this.readBlockText(indent, style)
					: undefined;
		this.nextLine();
		return value;
	}

	/** Reads the lines of a text in block style, all with the indent of the first. */
	private readBlockText(indent: number, style: string): string | undefined {
		const { text } = this;
		const lines: string[] = [];
		let own = -1;
		let hasEnded = false;
		for (let start = this.lineEnd + 1; start < text.length; start = text.indexOf('\n', start) + 1) {
			const at = afterSpaces(this.text, start);
			const isBlank = text.charCodeAt(at) === LINE_FEED;
			if (!isBlank && at - start <= indent) {
				break;
			}
			own = own < 0 ? at - start : own;
			hasEnded ||= isBlank;
			// A line of spaces that is longer than the indent belongs to the text.
			if (isBlank ? at - start > own : hasEnded || at - start !== own) {
				return undefined;
			}
			if (!isBlank) {
				this.lineEnd = text.indexOf('\n', at);
				lines.push(text.slice(at, this.lineEnd));
			}
		}
		return lines.length === 0 ? undefined : `${lines.join(style.startsWith('>') ? ' ' : '\n')}${style.endsWith('-') ? '' : '\n'}`;
	}

	/** Text that is indented further than a collection that has ended continues its last value, or is wrong. */
	private hasEnded(indent: number): boolean {
		return this.indent <= indent;
	}

	/** Whether the line has an item of a list. */
	private isItem(): boolean {
		return this.text.charCodeAt(this.at) === DASH && this.text.charCodeAt(this.at + 1) === SPACE;
	}

	private isKey(): boolean {
		KEY.lastIndex = this.at;
		return KEY.test(this.text);
	}

	/** Reads a key and its colon; `undefined` if there is none. */
	private readKey(): string | undefined {
		KEY.lastIndex = this.at;
		const [found, key] = KEY.exec(this.text) ?? [];
		this.at += found?.length ?? 0;
		return key;
	}
}
