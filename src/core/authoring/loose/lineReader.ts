import { endsKey, InlineReader } from './looseInline';
import { isSpace, looseLinesOf, type LooseLine } from './looseLines';

/** Goes through the lines of a text, and finds what begins or ends on the present one. */
export class LineReader {
	protected readonly text: string;
	protected readonly lines: readonly LooseLine[];
	protected readonly inline: InlineReader;
	/** The index of the present line. */
	protected line = 0;

	constructor(text: string) {
		this.text = text;
		this.lines = looseLinesOf(text);
		this.inline = new InlineReader(text);
	}

	/** Returns the offset of the colon that ends the key at an offset; `undefined` if no key with a colon begins there. */
	protected colonAfterKey(at: number): number | undefined {
		const end = this.lines[this.line]?.end ?? this.text.length;
		const first = this.text[at];
		let from = at;
		if (first === '"' || first === '\'') {
			this.inline.at = at;
			const key = this.inline.quoted(end);
			from = key.end;
			while (from < end && isSpace(this.text.charCodeAt(from))) {
				from++;
			}
			return key.isClosed && this.text[from] === ':' && endsKey(this.text, from) ? from : undefined;
		}
		if (first === '{' || first === '[' || first === '#') {
			return undefined;
		}
		for (let colon = this.find(':', from, end); colon >= 0; colon = this.find(':', colon + 1, end)) {
			if (endsKey(this.text, colon)) {
				return this.commentIn(at, colon) === colon ? colon : undefined;
			}
		}
		return undefined;
	}

	/** Returns the offset of the comment that begins between two offsets of a line; the second offset if there is none. */
	protected commentIn(at: number, end: number): number {
		for (let hash = this.find('#', at, end); hash >= 0; hash = this.find('#', hash + 1, end)) {
			if (hash === at || isSpace(this.text.charCodeAt(hash - 1))) {
				return hash;
			}
		}
		return end;
	}

	/** Returns the first offset of a character between two offsets, without looking further; -1 if there is none. */
	private find(char: string, from: number, end: number): number {
		const at = this.text.slice(from, end).indexOf(char);
		return at < 0 ? at : from + at;
	}

	/** Returns the offset of the next text on the line; `undefined` if only a comment or nothing does. */
	protected contentAfter(from: number): number | undefined {
		const end = this.lines[this.line]?.end ?? this.text.length;
		let at = from;
		while (at < end && isSpace(this.text.charCodeAt(at))) {
			at++;
		}
		return at >= end || this.text[at] === '#' ? undefined : at;
	}

	/** Goes to the next line that is not blank; `undefined` if there is none. */
	protected nextLine(): LooseLine | undefined {
		while (this.lines[this.line]?.isBlank === true) {
			this.line++;
		}
		return this.lines[this.line];
	}

	protected isDash(at: number): boolean {
		return this.text[at] === '-' && (at + 1 >= this.text.length || /\s/.test(this.text.charAt(at + 1)));
	}

	protected columnOf(at: number): number {
		return at - (this.lines[this.line]?.start ?? 0);
	}
}
