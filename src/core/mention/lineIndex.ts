import { partitionPoint } from '../data/binarySearch';
import type { OffsetRange } from '../text/offsetRange';

/** A position in a text: line, and UTF-16 unit within it, both zero-based. */
export interface LinePosition {
	readonly line: number;
	readonly character: number;
}

/** The start offsets of the lines of a text. As in an editor, a line ends with `\n`, `\r` or `\r\n`. */
export class LineIndex {
	private readonly starts: readonly number[];

	constructor(text: string) {
		const starts = [0];
		for (let at = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
				starts.push(at + 1);
			}
		}
		this.starts = starts;
	}

	/** Converts an offset to a position. */
	positionAt(offset: number): LinePosition {
		const line = partitionPoint(1, this.starts.length, index => (this.starts[index] ?? 0) <= offset) - 1;
		return { line, character: offset - (this.starts[line] ?? 0) };
	}

	/** Returns the range of the lines from `first` to `last`, including the line break of the last. */
	rangeOfLines(first: number, last: number, text: string): OffsetRange {
		return { start: this.starts[first] ?? text.length, end: this.starts[last + 1] ?? text.length };
	}
}
