import { partitionPoint } from '../binarySearch';
import type { ProseRange } from './prose';

/** The text of one block of prose without markup, with a mapping of its offsets to the document. */
export interface FlatBlock {
	readonly text: string;
	/** Map an offset in the text to the document. An end offset is mapped by the character before it. */
	readonly start: (offset: number) => number;
	readonly end: (offset: number) => number;
	/** Returns the first offset in the text that is mapped to one of the document, or behind it; the length of the text if there is none. */
	readonly offsetOf: (source: number) => number;
}

interface Piece {
	readonly flat: number;
	readonly source: number;
}

/** Markup that does not separate words: emphasis, braces around an argument, and backslash escapes. */
const MARKS = /^[*_{}\\]*$/;

/** Iterates over the blocks of the prose of a text. Two ranges separated by anything else than such markup are joined by a space. */
export function* flatBlocks(text: string, prose: readonly ProseRange[]): Generator<FlatBlock> {
	for (let first = 0; first < prose.length; ) {
		let last = first + 1;
		while (prose[last]?.continues) {
			last++;
		}
		yield flatten(text, prose.slice(first, last));
		first = last;
	}
}

function flatten(text: string, ranges: readonly ProseRange[]): FlatBlock {
	const pieces: Piece[] = [];
	let flat = '';
	let end = ranges[0]?.start ?? 0;
	for (const range of ranges) {
		flat += !range.spaced && MARKS.test(text.slice(end, range.start)) ? '' : ' ';
		pieces.push({ flat: flat.length, source: range.start });
		// A LaTeX tie counts as a space.
		flat += text.slice(range.start, range.end).replaceAll('~', ' ');
		end = range.end;
	}
	const start = (offset: number) => {
		const piece = pieces[partitionPoint(1, pieces.length, index => (pieces[index]?.flat ?? 0) <= offset) - 1] ?? { flat: 0, source: 0 };
		return piece.source + offset - piece.flat;
	};
	const offsetOf = (source: number) => {
		if (source <= start(0)) {
			return 0;
		}
		const next = Math.max(1, partitionPoint(0, pieces.length, index => (pieces[index]?.source ?? 0) < source));
		const piece = pieces[next - 1] ?? { flat: 0, source: 0 };
		return Math.min(piece.flat + source - piece.source, pieces[next]?.flat ?? flat.length);
	};
	return { text: flat, start, end: offset => start(offset - 1) + 1, offsetOf };
}
