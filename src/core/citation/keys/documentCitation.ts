/** A key as it stands in a document. */
export interface DocumentKey {
	readonly key: string;
	/** The range of the key alone. */
	readonly start: number;
	readonly end: number;
	/** What is said of the place in the source, as it is written; empty where nothing is. */
	readonly locator: string;
}

/** A citation as it stands in a document: one key or several, and the range of all of it. */
export interface DocumentCitation {
	readonly start: number;
	readonly end: number;
	readonly keys: readonly DocumentKey[];
}

/** Finds the citations of a text, in order. Linear, whatever the text is. */
export type CitationFinder = (text: string) => readonly DocumentCitation[];
