import type { Input } from '@lezer/common';

/**
 * A text for the parser of Markdown, line by line. It shows the carriage return before a line feed as a
 * space: the parser knows line feeds only, and would take no line of a Windows file for empty.
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
