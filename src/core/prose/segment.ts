import { shifted } from '../text/offsetRange';
import type { ProseRange } from './prose';

/**
 * A part of a document whose prose depends on nothing outside it: in most languages, one or more blocks up to a blank line; in some, the
 * whole document. Segments are immutable; an edit replaces them.
 */
export interface Segment {
	readonly text: string;
	/** The prose, as offsets from the start of the segment. Its first range begins a block. */
	readonly prose: readonly ProseRange[];
}

/** Splits documents of a language into segments. */
export interface SegmentReader {
	/**
	 * Returns the segments of a text, which concatenated are the text; none for an empty text. The text must begin at the start of a
	 * segment; `isFirst` says whether that is the start of the document.
	 */
	read(text: string, place: { readonly isFirst: boolean }): readonly Segment[];
	/**
	 * Whether a document that begins with this text opens with a construct that only a certain later line closes, such as front
	 * matter, and whether the text contains that line.
	 */
	opening(text: string): Opening;
}

/** Whether a document opens with such a construct, and whether it is closed. */
export type Opening = 'none' | 'open' | 'closed';

/** The prose of a text, and the offsets at which segments begin, in order. The first segment begins with the text. */
export interface DividedProse {
	readonly prose: readonly ProseRange[];
	/** The starts of lines at which no construct of the language is open. What is before them does not affect the prose after them. */
	readonly boundaries: readonly number[];
}

/** Returns a reader for a language whose prose and boundaries are found together, and in which nothing special opens a document. */
export function dividedReader(divide: (text: string) => DividedProse): SegmentReader {
	return { read: text => segmentsOf(text, divide(text)), opening: () => 'none' };
}

/** Divides a text at boundaries. */
export function segmentsOf(text: string, { prose, boundaries }: DividedProse): readonly Segment[] {
	const segments: Segment[] = [];
	let start = 0;
	let range = 0;
	for (const end of [...boundaries, text.length]) {
		if (end > start) {
			const from = range;
			while ((prose[range]?.end ?? Infinity) <= end) {
				range++;
			}
			segments.push({ text: text.slice(start, end), prose: prose.slice(from, range).map(one => shifted(one, -start)) });
			start = end;
		}
	}
	return segments;
}

/** Returns a reader that treats a whole document as one segment, whose prose is found on first access. */
export function wholeTextReader(find: (text: string) => readonly ProseRange[]): SegmentReader {
	return { read: text => (text === '' ? [] : [new WholeText(text, find)]), opening: () => 'none' };
}

class WholeText implements Segment {
	readonly text: string;
	private readonly find: (text: string) => readonly ProseRange[];
	private found: readonly ProseRange[] | undefined;

	constructor(text: string, find: (text: string) => readonly ProseRange[]) {
		this.text = text;
		this.find = find;
	}

	get prose(): readonly ProseRange[] {
		this.found ??= this.find(this.text);
		return this.found;
	}
}
