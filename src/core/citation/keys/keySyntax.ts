import type { CitationFinder, DocumentCitation } from './documentCitation';

/** The maximum length of a key after `@`. */
const MAX_DISTANCE = 300;

/** Whether a text ends after `@` or in a key that starts with it, as in pandoc and Org. */
export function endsInKeyAfterAt(text: string): boolean {
	return /(?:^|[^\p{L}\p{N}_])@\{?[\p{L}\p{N}_:.#$%&\-+?<>~/]*$/u.test(text.slice(-MAX_DISTANCE));
}

/** How citations with keys are written in a language. */
export interface KeySyntax {
	readonly find: CitationFinder;
	/** A cheap test of whether a key might be typed at the end of a text, before the document is parsed. May return true wrongly. */
	readonly mayBegin: (before: string) => boolean;
	/** Returns texts to try that complete a key at the end of a text: a letter, and the end of an open citation. */
	readonly closers: (before: string) => readonly string[];
	/**
	 * Whether a key in a citation of a text may be something else that the same syntax refers to, such as a figure, a label or an
	 * account; absent if citations are nothing else.
	 */
	readonly isAmbiguous?: (text: string, citation: DocumentCitation, key: string) => boolean;
	/**
	 * Whether the beginning of a key that is typed outside brackets, in a text, can only be that of a key, and not of something else that the
	 * text defines; absent if other text may look like a key.
	 */
	readonly isOnlyKey?: (text: string, beginning: string) => boolean;
	/**
	 * Whether a text may describe sources itself, such as with `\bibitem`, so that keys are known that no file has; absent if no text
	 * can.
	 */
	readonly describesSources?: (text: string) => boolean;
}
