import { complete, type Steps } from '../../../steps/steps';
import type { OffsetRange } from '../../../text/offsetRange';
import type { FileProblem, FileRecord } from '../file/bibliographyFile';
import { BibScanner, TOO_DEEP } from './bibScanner';

/** A field of an entry in the file. */
export interface BibFileField extends OffsetRange {
	/** In lower case. */
	readonly name: string;
	/** The range of the value, including its braces or quotation marks. */
	readonly valueStart: number;
	readonly valueEnd: number;
}

/** An entry of a .bib file. */
export interface BibFileEntry extends FileRecord {
	/** In lower case. */
	readonly type: string;
	readonly fields: readonly BibFileField[];
}

/** The contents of a .bib file. Entries that can be read are included even if others cannot. */
export interface BibFile {
	readonly entries: readonly BibFileEntry[];
	/** The macros defined by `@string`, by lower-case name. */
	readonly strings: ReadonlyMap<string, OffsetRange>;
	/** In file order. If there are any, do not edit the file. */
	readonly problems: readonly FileProblem[];
	/** The end of the last entry, string or preamble. */
	readonly contentEnd: number;
}

const START = /@[ \t]*([\p{L}\p{N}_:.+-]+)\s*([{(])|^[ \t]*%[^\n]*/gmu;
const KEY = /[^\s,{}]+/yu;
const KEY_IN_PARENTHESES = /[^\s,(){}]+/yu;
const NAME = /[\p{L}\p{N}_:.+*/-]+/yu;
const SIMPLE_VALUE = /[\p{L}\p{N}_:.+*/!?&$^'`<>[\]|;-]+/yu;

/**
 * Parses a BibTeX or biblatex file. Text between entries, `%` lines there and `@comment` are comments. The parser recovers after an
 * entry that it cannot read. Time is linear in the length of the file.
 */
export function readBib(text: string): BibFile {
	return complete(readBibInSteps(text));
}

/** Like `readBib`, one entry per step. */
export function* readBibInSteps(text: string): Steps<BibFile> {
	return yield* new BibReader(text).read();
}

class BibReader extends BibScanner {
	private readonly entries: BibFileEntry[] = [];
	private readonly strings = new Map<string, OffsetRange>();
	private readonly problems: FileProblem[] = [];
	private contentEnd = 0;

	*read(): Steps<BibFile> {
		const start = new RegExp(START);
		for (let match = start.exec(this.text); match; match = start.exec(this.text)) {
			if (match[1] === undefined) {
				continue;
			}
			this.offset = start.lastIndex;
			const failure = this.readBlock(match.index, match[1].toLowerCase(), match[2] === '{' ? '}' : ')');
			if (failure) {
				this.problems.push(failure);
				this.offset = this.nextEntry(start.lastIndex);
			} else if (match[1].toLowerCase() !== 'comment') {
				this.contentEnd = this.offset;
			}
			start.lastIndex = this.offset;
			yield;
		}
		return { entries: this.entries, strings: this.strings, problems: this.problems, contentEnd: this.contentEnd };
	}

	/** Parses a block from after its opening bracket to after its closing bracket. */
	private readBlock(start: number, type: string, close: string): FileProblem | undefined {
		if (type === 'comment' || type === 'preamble') {
			const end = this.groupEnd(this.offset, close);
			this.offset = end < 0 ? this.offset : end;
			return end < 0 ? { code: 'unclosed', offset: start } : undefined;
		}
		if (type === 'string') {
			const field = this.readField();
			if ('code' in field) {
				return field;
			}
			this.strings.set(field.name, { start: field.valueStart, end: field.valueEnd });
			this.skipBlanks();
			return this.expect(close, start);
		}
		return this.readEntry(start, type, close);
	}

	private readEntry(start: number, type: string, close: string): FileProblem | undefined {
		this.skipBlanks();
		const keyStart = this.offset;
		const key = this.match(close === '}' ? KEY : KEY_IN_PARENTHESES) ?? '';
		if (key === '') {
			return { code: 'expected', offset: keyStart, expected: 'key' };
		}
		const keyEnd = this.offset;
		const fields: BibFileField[] = [];
		for (;;) {
			this.skipBlanks();
			if (this.text[this.offset] === close) {
				break;
			}
			const failure = this.expect(',', start);
			if (failure) {
				return failure;
			}
			this.skipBlanks();
			if (this.text[this.offset] === close) {
				break;
			}
			// Accepts a trailing comma.
			if (this.text[this.offset] === ',') {
				continue;
			}
			const field = this.readField();
			if ('code' in field) {
				return field.offset >= this.text.length ? { code: 'unclosed', offset: start } : field;
			}
			fields.push(field);
		}
		this.offset++;
		this.entries.push({ start, end: this.offset, type, key, keyStart, keyEnd, fields });
		return undefined;
	}

	private readField(): BibFileField | FileProblem {
		this.skipBlanks();
		const start = this.offset;
		const name = this.match(NAME);
		if (name === undefined) {
			return { code: 'expected', offset: start, expected: 'name' };
		}
		this.skipBlanks();
		if (this.text[this.offset] !== '=') {
			return { code: 'expected', offset: this.offset, expected: '=' };
		}
		this.offset++;
		this.skipBlanks();
		const valueStart = this.offset;
		for (;;) {
			const failure = this.readValue();
			if (failure) {
				return failure;
			}
			const valueEnd = this.offset;
			this.skipBlanks();
			if (this.text[this.offset] !== '#') {
				this.offset = valueEnd;
				return { name: name.toLowerCase(), start, end: valueEnd, valueStart, valueEnd };
			}
			this.offset++;
			this.skipBlanks();
		}
	}

	/** Parses one piece of a value: in braces, in quotation marks, a number or a macro. */
	private readValue(): FileProblem | undefined {
		const start = this.offset;
		const sign = this.text[start];
		if (sign === '{' || sign === '"') {
			const end = this.groupEnd(start + 1, sign === '{' ? '}' : '"');
			this.offset = end < 0 ? start : end;
			return end === TOO_DEEP ? { code: 'tooDeep', offset: start } : end < 0 ? { code: 'unclosed', offset: start } : undefined;
		}
		return this.match(SIMPLE_VALUE) === undefined ? { code: 'expected', offset: start, expected: '{' } : undefined;
	}

	private expect(sign: string, start: number): FileProblem | undefined {
		if (this.text[this.offset] === sign) {
			this.offset++;
			return undefined;
		}
		return this.offset >= this.text.length
			? { code: 'unclosed', offset: start }
			: { code: 'expected', offset: this.offset, expected: sign };
	}
}
