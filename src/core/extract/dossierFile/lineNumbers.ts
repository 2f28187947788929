import { partitionPoint } from '../../data/binarySearch';
import type { ProposedRange } from '../proposals/proposal';

/** The maximum number of lines that a comment names. */
const MAX_LINES = 8;

/** The lines of a text. */
export class LineNumbers {
	private readonly starts: readonly number[];

	constructor(text: string) {
		const starts = [0];
		for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
			starts.push(feed + 1);
		}
		this.starts = starts;
	}

	/** Returns the lines of some places, as “line 3” or “lines 3, 5”. */
	of(places: readonly ProposedRange[]): string {
		const numbers = [
			...new Set(places.map(({ start }) => partitionPoint(0, this.starts.length, index => (this.starts[index] ?? 0) <= start))),
		];
		const shown = numbers.slice(0, MAX_LINES).join(', ');
		return `${numbers.length === 1 ? 'line' : 'lines'} ${shown}${numbers.length > MAX_LINES ? ', …' : ''}`;
	}
}
