import { ADDRESS } from '../../prose/inline';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';
import { dividedReader } from '../../prose/segment';
import { indexAfter } from '../../text/indexFrom';
import type { OffsetRange } from '../../text/offsetRange';

/** The tokens of markup. Each is linear, even if it is not closed. */
const MARKUP = new RegExp([
	'(?<comment>//[^\\n]*|/\\*)', '(?<raw>`+)', '(?<maths>\\$)', '(?<escape>\\\\(?:(?=\\s)|.))', '(?<blank>\\n(?:[ \\t\\r]*\\n)+)',
	'(?<opaque>@[\\p{L}\\p{N}_][\\p{L}\\p{N}_:.\\-]*|<[\\p{L}\\p{N}_:.\\-]+>)',
	'#(?<code>[\\p{L}_][\\p{L}\\p{N}_.\\-]*|[({[])', '(?<open>\\[)', '(?<close>\\])', '(?<line>(?:^|\\n|(?<=\\n))[ \\t]*(?:=+|[-+]|\\d+\\.|/)[ \\t])',
	`(?<address>${ADDRESS.source})`,
	'(?<mark>(?<![\\p{L}\\p{N}_*])[*_]+(?=[^\\s*_])|(?<=[^\\s*_])[*_]+(?![\\p{L}\\p{N}_*]))',
].join('|'), 'gu');

/** A sign that may be a part of a symbol or a figure, after its backslash. */
const ESCAPED_SIGN = /^\\[%&$#_]$/;

const HEADING = /^\s*=+[ \t]/;

/** The tokens of code: content in brackets, strings, comments, groups, and the end of a statement. */
const CODE =
	/(?<comment>\/\/[^\n]*|\/\*)|(?<string>"(?:\\[^]|[^"\\])*(?:"|\\?$))|(?<raw>`+)|(?<maths>\$)|(?<open>[([{])|(?<close>[)\]}])|(?<end>[;\n])/g;

/** Keywords that start a statement, which extends to the end of the line. */
const STATEMENT = /^(?:let|set|show|import|include|if|for|while|return|context)$/;
const MATHS_END = /\\[^]|\$/g;
const COMMENT_MARK = /\/\*|\*\//g;

/** The current context: markup up to its closing bracket, a group of code, or a statement up to the end of its line. */
type Mode = 'text' | 'group' | 'statement';

/** Returns the prose of Typst: markup, also in brackets inside code, without code, comments, maths, labels and raw text. */
export function findTypstProse(text: string): readonly ProseRange[] {
	return new TypstScanner(text).scan();
}

/** Divides Typst into paragraphs and other blocks with the blank lines after them. An unclosed bracket extends to the end. */
export const typstReader = dividedReader(text => {
	const scanner = new TypstScanner(text);
	return { prose: scanner.scan(), boundaries: scanner.boundaries };
});

/**
 * Returns the code of Typst between its content: arguments with their strings, and the places where content follows as an argument. No
 * content is possible at its edges either.
 */
export function findTypstCode(text: string): readonly OffsetRange[] {
	const scanner = new TypstScanner(text);
	scanner.scan();
	return scanner.code;
}

class TypstScanner {
	/** The ranges of code, in which no content is possible, also not at their edges. */
	readonly code: OffsetRange[] = [];
	/** The starts of lines after a blank line at which no bracket is open. */
	readonly boundaries: number[] = [];
	private readonly list = new RangeList({ hasTies: true });
	private readonly modes: Mode[] = ['text'];
	private readonly text: string;
	private offset = 0;
	/** The end of the line of a heading, which ends the phrase. */
	private headingEnd = -1;

	constructor(text: string) {
		this.text = text;
	}

	scan(): readonly ProseRange[] {
		const markup = new RegExp(MARKUP);
		const code = new RegExp(CODE);
		while (this.offset < this.text.length) {
			const isInText = this.modes.at(-1) === 'text';
			const pattern = isInText ? markup : code;
			pattern.lastIndex = this.offset;
			const match = pattern.exec(this.text);
			const end = match ? pattern.lastIndex : this.text.length;
			if (isInText) {
				this.addText(this.offset, match?.index ?? this.text.length);
			} else {
				this.code.push({ start: this.offset, end: end - 1 });
			}
			this.offset = end;
			if (!match || this.skip(match)) {
				continue;
			}
			if (isInText) {
				this.inText(match);
			} else {
				this.inCode(match);
			}
		}
		return this.list.ranges;
	}

	private addText(start: number, end: number): void {
		if (start <= this.headingEnd && this.headingEnd < end) {
			this.list.add(start, this.headingEnd);
			this.list.break();
			this.list.add(this.headingEnd, end);
		} else {
			this.list.add(start, end);
		}
	}

	/** Skips tokens that are the same in markup and code. */
	private skip({ 0: token, groups = {} }: RegExpExecArray): boolean {
		if (groups['comment'] !== undefined) {
			this.offset = token === '/*' ? this.commentEnd() : this.offset;
		} else if (groups['raw'] !== undefined) {
			this.list.break();
			this.offset = token.length === 2 ? this.offset : indexAfter(this.text, token, this.offset);
		} else if (groups['maths'] !== undefined) {
			this.list.break();
			const end = new RegExp(MATHS_END);
			end.lastIndex = this.offset;
			let match = end.exec(this.text);
			while (match && match[0] !== '$') {
				match = end.exec(this.text);
			}
			this.offset = match ? end.lastIndex : this.text.length;
		} else {
			return false;
		}
		return true;
	}

	private inText({ 0: token, groups = {} }: RegExpExecArray): void {
		if (groups['mark'] === undefined && groups['escape'] === undefined) {
			this.list.break();
		}
		if (groups['line'] !== undefined && HEADING.test(token)) {
			this.headingEnd = this.text.indexOf('\n', this.offset);
		}
		if (groups['blank'] !== undefined && this.modes.length === 1) {
			this.boundaries.push(this.offset);
		} else if (groups['open'] !== undefined) {
			this.modes.push('text');
		} else if (groups['close'] !== undefined) {
			this.leave();
		} else if (groups['escape'] !== undefined && ESCAPED_SIGN.test(token)) {
			this.list.print(token.slice(1));
		} else if (groups['code'] !== undefined) {
			const statement = STATEMENT.test(groups['code']);
			this.offset -= /[([{]$/.test(token) ? 1 : 0;
			if (statement) {
				this.modes.push('statement');
			} else {
				this.enterGroup();
			}
		}
	}

	private inCode({ 0: token, groups = {} }: RegExpExecArray): void {
		if (groups['open'] !== undefined) {
			this.list.break();
			this.modes.push(token === '[' ? 'text' : 'group');
		} else if (groups['close'] !== undefined) {
			if (this.modes.at(-1) === 'statement') {
				// The bracket closes the content around the statement.
				this.modes.pop();
				this.offset--;
			} else {
				this.leave();
			}
		} else if (groups['end'] !== undefined && this.modes.at(-1) === 'statement') {
			this.modes.pop();
		}
	}

	private leave(): void {
		if (this.modes.length > 1) {
			this.modes.pop();
			if (this.modes.at(-1) === 'text') {
				this.enterGroup();
			}
		}
	}

	/** Another group may directly follow a name or group: `#figure(…)[…]`. */
	private enterGroup(): void {
		const next = this.text[this.offset];
		if (next === '[' || next === '(' || next === '{') {
			this.modes.push(next === '[' ? 'text' : 'group');
			this.code.push({ start: this.offset, end: this.offset });
			this.offset++;
		}
	}

	/** Returns the end of a comment; comments can be nested. */
	private commentEnd(): number {
		const mark = new RegExp(COMMENT_MARK);
		mark.lastIndex = this.offset;
		let depth = 1;
		while (depth > 0) {
			const match = mark.exec(this.text);
			if (!match) {
				return this.text.length;
			}
			depth += match[0] === '/*' ? 1 : -1;
		}
		return mark.lastIndex;
	}
}
