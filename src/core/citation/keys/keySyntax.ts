import type { CitationFinder } from './documentCitation';

/** How citations with keys are written in a language. */
export interface KeySyntax {
	readonly find: CitationFinder;
	/** Whether a key may be being written behind a text, so that a document is read only where there is a chance. May be wrong. */
	readonly mayBegin: (before: string) => boolean;
	/** Texts that complete a key being written at the end of a text: a letter, and what closes an open citation. They are tried one by one. */
	readonly closers: (before: string) => readonly string[];
}
