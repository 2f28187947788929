import type { ProseRange } from './prose';

/**
 * A part of a document whose prose depends on nothing outside it: in Markdown one or more blocks up to a
 * blank line, in plain text a paragraph, in other languages the whole document. It never changes; an edit
 * puts another in its place.
 */
export interface Segment {
	readonly text: string;
	/** The prose, as offsets from the start of the segment. Its first range begins a block. */
	readonly prose: readonly ProseRange[];
}

/** How a language is read in segments. */
export interface SegmentReader {
	/**
	 * The segments of a text, which one after the other are the text: none for an empty one. The text begins where a
	 * segment of the document begins; `first` where that is the beginning of the document.
	 */
	read(text: string, first: boolean): readonly Segment[];
	/**
	 * Whether a document that begins with this text begins with what only a certain later line closes, such
	 * as front matter, and whether the text has that line.
	 */
	opening(text: string): Opening;
}

/** How a document begins. */
export type Opening = 'none' | 'open' | 'closed';

/** Reads a text as one segment, whose prose is found when somebody asks for it. */
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
