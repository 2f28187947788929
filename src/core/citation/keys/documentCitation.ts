/** A citation key in a document. */
export interface DocumentKey {
	readonly key: string;
	/** The range of the key. */
	readonly start: number;
	readonly end: number;
	/** The locator as written; empty if there is none. */
	readonly locator: string;
}

/** A citation in a document: its keys and its range. */
export interface DocumentCitation {
	readonly start: number;
	readonly end: number;
	readonly keys: readonly DocumentKey[];
}

/** Returns the citations of a text, in order. Time is linear for any text. */
export type CitationFinder = (text: string) => readonly DocumentCitation[];
