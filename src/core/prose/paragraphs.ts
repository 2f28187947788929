import { addInline } from './inline';
import type { RangeList } from './rangeList';

/** A line of a text: its offsets without the line end, and what it holds. */
export interface Line {
	readonly start: number;
	readonly end: number;
	readonly content: string;
}

/** The lines of a text, in order. */
export function* linesOf(text: string): Generator<Line> {
	for (let start = 0; start <= text.length; ) {
		const feed = text.indexOf('\n', start);
		const next = feed < 0 ? text.length : feed;
		const end = text[next - 1] === '\r' && next > start ? next - 1 : next;
		yield { start, end, content: text.slice(start, end) };
		start = next + 1;
	}
}

/** Joins the lines of a paragraph, since markup and names run on from line to line, and adds each paragraph as a block. */
export class Paragraphs {
	private readonly list: RangeList;
	private readonly text: string;
	private readonly tokens: RegExp;
	private start = -1;
	private last = -1;

	constructor(list: RangeList, text: string, tokens: RegExp) {
		this.list = list;
		this.text = text;
		this.tokens = tokens;
	}

	/** Whether a paragraph has begun. */
	get open(): boolean {
		return this.start >= 0;
	}

	/** How long the paragraph is so far. */
	get size(): number {
		return this.last - this.start;
	}

	/** The line belongs to the paragraph, or begins one. */
	add(start: number, end: number): void {
		this.start = this.open ? this.start : start;
		this.last = end;
	}

	/** The paragraph ends before the next line. */
	end(): void {
		if (this.open) {
			this.list.break();
			addInline(this.list, this.text, { start: this.start, end: this.last }, this.tokens);
			this.start = -1;
		}
		this.list.break();
	}

	/** A block of its own: what is open ends before it. */
	block(start: number, end: number): void {
		this.end();
		this.add(start, end);
		this.end();
	}
}
