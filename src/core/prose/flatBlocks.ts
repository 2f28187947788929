import { partitionPoint } from '../data/binarySearch';
import type { ProseRange } from './prose';

interface Piece {
	readonly flat: number;
	readonly source: number;
}

const START: Piece = { flat: 0, source: 0 };

/** The text of one block of prose without markup, with a mapping of its offsets to the document. */
export class FlatBlock {
	readonly text: string;
	private readonly pieces: readonly Piece[];

	/** `pieces` are the ranges without markup, by their offsets in the text and in the document, in order. */
	constructor(text: string, pieces: readonly Piece[]) {
		this.text = text;
		this.pieces = pieces;
	}

	/** Returns the block of a part of the text. */
	part(start: number, end: number): FlatBlock {
		const inside = this.pieces.filter(({ flat }) => flat > start && flat < end).map(({ flat, source }) => ({ flat: flat - start, source }));
		return new FlatBlock(this.text.slice(start, end), [{ flat: 0, source: this.start(start) }, ...inside]);
	}

	/** Returns the block of this text and, after a space, that of another one further on in the document. */
	joined(next: FlatBlock): FlatBlock {
		const shift = this.text.length + 1;
		return new FlatBlock(`${this.text} ${next.text}`, [...this.pieces, ...next.pieces.map(({ flat, source }) => ({ flat: flat + shift, source }))]);
	}

	/** Returns the offset in the document for one in the text. */
	start(offset: number): number {
		const { pieces } = this;
		const piece =
			(pieces.length === 1 ? pieces[0] : pieces[partitionPoint(1, pieces.length, index => (pieces[index]?.flat ?? 0) <= offset) - 1])
			?? START;
		return piece.source + offset - piece.flat;
	}

	/** The same for an end offset, which is mapped by the character before it. */
	end(offset: number): number {
		return this.start(offset - 1) + 1;
	}

	/**
	 * Returns the first offset in the text that is mapped to one of the document or to a later one; the length of the text if there is
	 * none.
	 */
	offsetOf(source: number): number {
		const { pieces, text } = this;
		if (source <= this.start(0)) {
			return 0;
		}
		if (pieces.length === 1) {
			return Math.min(source - this.start(0), text.length);
		}
		const next = Math.max(1, partitionPoint(0, pieces.length, index => (pieces[index]?.source ?? 0) < source));
		const piece = pieces[next - 1] ?? START;
		return Math.min(piece.flat + source - piece.source, pieces[next]?.flat ?? text.length);
	}
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
	for (const [index, range] of ranges.entries()) {
		if (range.printed) {
			pieces.push({ flat: flat.length, source: range.start - range.printed.before });
			flat += range.printed.text;
		} else if (index > 0 && separatesWords(text.slice(end, range.start), range)) {
			flat += ' ';
		}
		pieces.push({ flat: flat.length, source: range.start });
		const written = text.slice(range.start, range.end);
		flat += range.tied ? written.replaceAll('~', ' ') : written;
		end = range.end;
	}
	return new FlatBlock(flat, pieces);
}

function separatesWords(markup: string, { spaced }: ProseRange): boolean {
	return spaced === true || !MARKS.test(markup);
}
