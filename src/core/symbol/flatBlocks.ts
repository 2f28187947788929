import type { ProseRange } from '../prose/prose';

/** The text of one block of prose without the markup inside it, with the way back to the document. */
export interface FlatBlock {
	readonly text: string;
	/** The offset in the document of an offset in the text. An end belongs to the character before it. */
	readonly start: (offset: number) => number;
	readonly end: (offset: number) => number;
}

interface Piece {
	readonly flat: number;
	readonly source: number;
}

/** What marks words without parting them: emphasis, the braces around an argument, and what escapes a sign. */
const MARKS = /^[*_{}\\]*$/;

/** The blocks of the prose of a text, in order. Where more than such a mark parts two ranges, a space does in the block. */
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
		// A tie of LaTeX is a space.
		flat += text.slice(range.start, range.end).replaceAll('~', ' ');
		end = range.end;
	}
	const start = (offset: number) => {
		const piece = pieces.findLast(candidate => candidate.flat <= offset) ?? { flat: 0, source: 0 };
		return piece.source + offset - piece.flat;
	};
	return { text: flat, start, end: offset => start(offset - 1) + 1 };
}
