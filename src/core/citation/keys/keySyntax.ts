import type { CitationFinder } from './documentCitation';

/** How citations with keys are written in a language. */
export interface KeySyntax {
	readonly find: CitationFinder;
	/** Whether a key may be being written behind a text, so that a document is read only where there is a chance. May be wrong. */
	readonly mayBegin: (before: string) => boolean;
	/** What makes a key of one that is being written behind a text: a letter, and what closes what nobody has closed yet. One at a time. */
	readonly closers: (before: string) => readonly string[];
}
