import type { CheckContext } from './checkContext';

/** Matches a text that no document language reads as markup, wherever it is in a line. */
const PLAIN = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ,'’()–-]*$/u;

/** Returns a text of a dossier as it has to be written in a document: with everything escaped that the language would read as markup. */
export function writtenText(text: string, { syntax }: Pick<CheckContext, 'syntax'>): string {
	return PLAIN.test(text) ? text : syntax.citation.escape(text);
}
