import type { CheckContext } from './checkContext';

/** A text that no document language takes for markup, wherever it is in a line. */
const PLAIN = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ,'’()–-]*$/u;

/** Returns a text of a dossier as it has to be written in a document: what the language would take for markup is escaped. */
export function writtenText(text: string, { syntax }: Pick<CheckContext, 'syntax'>): string {
	return PLAIN.test(text) ? text : syntax.citation.escape(text);
}
