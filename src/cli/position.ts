import { partitionPoint } from '../core/data/binarySearch';

/** Returns a function that converts an offset in a text to `line:column`, both starting at 1; columns count UTF-16 code units. */
export function positionsIn(text: string): (offset: number) => string {
	const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
	return offset => {
		const line = partitionPoint(1, starts.length, index => (starts[index] ?? 0) <= offset);
		return `${line}:${offset - (starts[line - 1] ?? 0) + 1}`;
	};
}
