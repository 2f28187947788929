import type { ProseRange } from './prose';

/**
 * A part of a document whose prose depends on nothing outside it: in Markdown, one or more blocks up to a blank line; in plain
 * text and LaTeX, a paragraph; in other languages, the whole document. Segments are immutable; an edit replaces them.
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
