import { lineFeedFrom } from '../text/lineBounds';
import type { OffsetRange } from '../text/offsetRange';
import { addInline } from './inline';
import type { RangeList } from './rangeList';

/** A line of a text: its offsets and content, without the line break. */
export interface Line {
	readonly start: number;
	readonly end: number;
	readonly content: string;
}

/** A line without prose, without the line break: in an opaque block, such as code, or part of the markup of a block. */
export interface OpaqueLine extends OffsetRange {
	readonly isCode: boolean;
}

/** Iterates over the lines of a text. */
export function* linesOf(text: string): Generator<Line> {
	for (let start = 0; start <= text.length; ) {
		const next = lineFeedFrom(text, start);
		const end = text[next - 1] === '\r' && next > start ? next - 1 : next;
		yield { start, end, content: text.slice(start, end) };
		start = next + 1;
	}
}

/** Finds the lines at which segments begin: those after a blank line at which nothing is open. */
export class BoundaryFinder {
	/** The starts of these lines. */
	readonly found: number[] = [];
	private isAfterBlank = false;

	/** Reads the next line. `isOpen` says whether a construct that began before the line includes it. */
	read({ start, content }: Line, isOpen: boolean): void {
		const isBlank = content.trim() === '';
		if (this.isAfterBlank && !isBlank && !isOpen) {
			this.found.push(start);
		}
		this.isAfterBlank = isBlank;
	}
}

/** Joins the lines of each paragraph, since markup and names continue across lines, and adds each paragraph to a list as a block. */
export class ParagraphJoiner {
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

	/** Whether a paragraph is open. */
	get open(): boolean {
		return this.start >= 0;
	}

	/** The length of the open paragraph so far, in UTF-16 units. */
	get size(): number {
		return this.last - this.start;
	}

	/** Adds a line to the open paragraph, or begins one with it. */
	add(start: number, end: number): void {
		this.start = this.open ? this.start : start;
		this.last = end;
	}

	/** Ends the open paragraph, if any. The next range begins a new block. */
	end(): void {
		if (this.open) {
			this.list.break();
			addInline(this.list, this.text, { start: this.start, end: this.last }, this.tokens);
			this.start = -1;
		}
		this.list.break();
	}

	/** Ends the open paragraph, if any, and adds a range as a block of its own. */
	block(start: number, end: number): void {
		this.end();
		this.add(start, end);
		this.end();
	}
}
