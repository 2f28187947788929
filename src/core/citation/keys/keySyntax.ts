import type { CitationFinder } from './documentCitation';

/** As much of a text as a key behind `@` can take. */
const REACH = 300;

/** Whether a text ends behind `@`, or in a key that begins there, as pandoc and Org write keys. */
export function endsBehindAt(text: string): boolean {
	return /(?:^|[^\p{L}\p{N}_])@\{?[\p{L}\p{N}_:.#$%&\-+?<>~/]*$/u.test(text.slice(-REACH));
}

/** How citations with keys are written in a language. */
export interface KeySyntax {
	readonly find: CitationFinder;
	/** Whether a key may be being written behind a text, so that a document is read only where there is a chance. May be wrong. */
	readonly mayBegin: (before: string) => boolean;
	/** Texts that complete a key being written at the end of a text: a letter, and what closes an open citation. They are tried one by one. */
	readonly closers: (before: string) => readonly string[];
}
