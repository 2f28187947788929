import type { TextPart } from '../referenceListSyntax';

/**
 * What a citation shows of its sources. `normal`: as the form usually does; `authorSuppressed`: without the author, whom the sentence
 * names; `authorInText`: the author is part of the sentence; `authorOnly`: nothing but the author; `full`: the whole reference;
 * `hidden`: nothing, the source is only listed.
 */
export type CitationMode = 'normal' | 'authorSuppressed' | 'authorInText' | 'authorOnly' | 'full' | 'hidden';

/** One source in a citation that names sources by key. */
export interface WrittenItem extends TextPart {
	readonly key: string;
	/** The range of the key alone. */
	readonly keyPart: TextPart;
	readonly mode: CitationMode;
	/** Words before the key, without the white space around them; empty where there are none. */
	readonly prefix: string;
	/** The place in the source as it is written, such as `p. 3`; empty where there is none, or none that can be told from other words. */
	readonly locator: string;
	/** Words behind the key and the place, with a comma where one parts them from the place. */
	readonly suffix: string;
}

/** A citation that names its sources by key, as it is written in a document. */
export interface WrittenCitation extends TextPart {
	/** The name of its form, one of those of the language. */
	readonly form: string;
	/** The command, role or style that it has, such as `autocite`; empty where the form has none. */
	readonly command: string;
	readonly mode: CitationMode;
	/** At least one, in order. Their ranges are apart, with nothing but what separates them in between. */
	readonly items: readonly WrittenItem[];
}

/** A note: its mark in the text, which is all of it where it is written in the text. */
export interface WrittenNote extends TextPart {
	/** What its mark and its definition share; absent where it is written in the text. */
	readonly label?: string;
	/** The number that is printed for it, where the document says it; absent where notes are numbered through. */
	readonly number?: number;
	/** Where it is defined, from its mark to the end; absent where it is written in the text, or defined nowhere. */
	readonly definition?: TextPart;
	/** What it says, without the white space around; absent where it is defined nowhere. */
	readonly content?: TextPart;
}

/**
 * What is wrong at a place of a document. `unclosed`: nothing closes a citation or a note that begins there; `emptyNote`: a note says
 * nothing; `duplicateNote`: a label is defined again; `undefinedNote`: a mark without a definition; `uncalledNote`: a definition
 * without a mark.
 */
export interface DraftFinding extends TextPart {
	readonly code: 'unclosed' | 'emptyNote' | 'duplicateNote' | 'undefinedNote' | 'uncalledNote';
}

/** What cites in a document, as it is written, in order. */
export interface Draft {
	/** Also those inside notes. */
	readonly citations: readonly WrittenCitation[];
	/** One for each mark: a note that is called twice is there twice. */
	readonly notes: readonly WrittenNote[];
	readonly findings: readonly DraftFinding[];
}

/** Why no citation can be at a place: what is there is read as something else, or by nobody. */
export type ClosedReason = 'code' | 'maths' | 'comment' | 'frontMatter' | 'verbatim' | 'link' | 'preamble';

/** A part of a document in which no citation can be. */
export interface ClosedPart extends TextPart {
	readonly reason: ClosedReason;
}

/** Finds the part of a text around an offset in which no citation can be; `undefined` where one can. */
export type ClosedFinder = (offset: number) => ClosedPart | undefined;

/** How what cites is read in documents of a language. Linear, whatever the text is. */
export interface DraftSyntax {
	readonly read: (text: string) => Draft;
	/** Makes the finder for a text, which is parsed once, when the finder is first asked. */
	readonly closedIn: (text: string) => ClosedFinder;
}
