import type { Input } from '@lezer/common';

/**
 * Passes a text to the Markdown parser line by line. A carriage return before a line feed is replaced by a space: the parser only knows
 * line feeds, and would not recognize a blank line with a carriage return.
 */
export class LineInput implements Input {
	readonly lineChunks = true;
	readonly length: number;
	private readonly text: string;

	constructor(text: string) {
		this.text = text;
		this.length = text.length;
	}

	chunk(from: number): string {
		const feed = this.text.indexOf('\n', from);
		if (feed === from) {
			return '\n';
		}
		const end = feed < 0 ? this.length : feed;
		return this.text[end - 1] === '\r' ? `${this.text.slice(from, end - 1)} ` : this.text.slice(from, end);
	}

	read(from: number, to: number): string {
		return this.text.slice(from, to);
	}
}
