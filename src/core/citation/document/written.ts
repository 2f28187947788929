import type { OffsetRange } from '../../text/offsetRange';


/**
 * How a citation presents its sources.
 * - `normal`: the default of the form.
 * - `authorSuppressed`: without the author, because the sentence names it.
 * - `authorInText`: the author is part of the sentence.
 * - `authorOnly`: only the author.
 * - `full`: the full reference.
 * - `hidden`: nothing; the source is only listed.
 */
export type CitationMode = 'normal' | 'authorSuppressed' | 'authorInText' | 'authorOnly' | 'full' | 'hidden';

/** One source in a citation with keys. */
export interface WrittenItem extends OffsetRange {
	readonly key: string;
	/** The range of the key. */
	readonly keyPart: OffsetRange;
	readonly mode: CitationMode;
	/** The text before the key, without surrounding white space; empty if there is none. */
	readonly prefix: string;
	/** The locator as written, such as `p. 3`; empty if there is none or it cannot be distinguished from other text. */
	readonly locator: string;
	/** The text after the key and the locator, including a comma that separates it from the locator. */
	readonly suffix: string;
}

/** A citation with keys as written in a document. */
export interface WrittenCitation extends OffsetRange {
	/** The name of its form. */
	readonly form: string;
	/** Its command, role or style, such as `autocite`; empty if the form has none. */
	readonly command: string;
	readonly mode: CitationMode;
	/** At least one, in order. Only separators are between the items. */
	readonly items: readonly WrittenItem[];
	/** Whether it is part of the markup of a quotation, so that it can neither be removed nor get another source. */
	readonly isFixed?: true;
}

/** A note: the range of its mark, or of the whole note if it is inline. */
export interface WrittenNote extends OffsetRange {
	/** The label shared by mark and definition; absent for inline notes. */
	readonly label?: string;
	/** The number that is printed for it, if the document states one; absent if notes are numbered consecutively. */
	readonly number?: number;
	/** The range of the definition, including its mark; absent for inline and undefined notes. */
	readonly definition?: OffsetRange;
	/** The range of the text, without surrounding white space; absent for undefined notes. */
	readonly content?: OffsetRange;
}

/**
 * A problem in a document.
 * - `unclosed`: a citation or note is not closed.
 * - `emptyNote`: a note has no text.
 * - `duplicateNote`: a label is defined twice.
 * - `undefinedNote`: a mark has no definition.
 * - `uncalledNote`: no mark refers to a definition.
 */
export interface ParsingFinding extends OffsetRange {
	readonly code: 'unclosed' | 'emptyNote' | 'duplicateNote' | 'undefinedNote' | 'uncalledNote';
}

/** The citations and notes of a document as written, in order. */
export interface ParsedCitations {
	/** Includes citations in notes. */
	readonly citations: readonly WrittenCitation[];
	/** One per mark: a note that two marks refer to is listed twice. */
	readonly notes: readonly WrittenNote[];
	readonly findings: readonly ParsingFinding[];
	/** The definitions to which no mark refers; absent if the language has none. */
	readonly uncalled?: readonly NoteDefinition[];
}

/** The mark of a note that has a separate definition. */
export interface NoteMark extends OffsetRange {
	readonly label: string;
}

/** A note definition; `content` is its text. */
export interface NoteDefinition extends OffsetRange {
	readonly label: string;
	readonly content: OffsetRange;
}

/**
 * The content of a part of a document that depends on nothing outside it: its citations, and its notes before marks are joined to
 * definitions. Offsets count from the start of the part.
 */
export interface ParsedPart {
	readonly citations: readonly WrittenCitation[];
	readonly marks: readonly NoteMark[];
	readonly definitions: readonly NoteDefinition[];
	/** The notes that are written where they are called. */
	readonly inText: readonly WrittenNote[];
	readonly findings: readonly ParsingFinding[];
}

/**
 * Why citations are not possible at an offset: the text there is parsed as something else or ignored.
 * - `markup`: it is part of a command, a key, a label or another sign that the citation would break.
 * - `table`: the columns of the table there would no longer be aligned, as its syntax demands.
 */
export type ClosedReason = 'code' | 'maths' | 'comment' | 'frontMatter' | 'verbatim' | 'link' | 'preamble' | 'markup' | 'table';

/** A range that cannot contain citations. */
export interface ClosedPart extends OffsetRange {
	readonly reason: ClosedReason;
}

/** Returns the range around an offset that cannot contain citations; `undefined` if citations are possible there. */
export type ClosedFinder = (offset: number) => ClosedPart | undefined;

/** How to parse the citations and notes of a language. Time is linear for any text. */
export interface CitationParser {
	readonly read: (text: string) => ParsedCitations;
	/**
	 * Reads a segment of a document, as the reader of the language's prose divides it; `first` says whether it is at the start. Absent for
	 * languages that can only be read as a whole.
	 */
	readonly readPart?: (text: string, place: { readonly isFirst: boolean }) => ParsedPart;
	/** Returns the finder for a text, which it parses on the first call. */
	readonly closedIn: (text: string) => ClosedFinder;
}
