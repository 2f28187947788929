import type { ProseRange } from '../prose/prose';
import type { PlacedText } from './introduction';

/** An acronym and its expansion that a document declares in the syntax of its language. */
export interface DeclaredAbbreviation {
	readonly acronym: PlacedText;
	readonly expansion: PlacedText;
	/** The key by which the document refers to it; absent if it has none. */
	readonly key?: string;
}

/**
 * Finds the abbreviations that a document declares, in order. `prose` is all prose of the text, for languages in which a declaration
 * is prose unless it is in code.
 */
export type AbbreviationSyntax = (text: string, prose: readonly ProseRange[]) => readonly DeclaredAbbreviation[];

/** Returns the texts of two ranges of a text as a declaration; `undefined` if one of them is empty. */
export function declared(
	text: string,
	acronym: readonly [number, number],
	expansion: readonly [number, number],
): DeclaredAbbreviation | undefined {
	const pair = { acronym: placedText(text, ...acronym), expansion: placedText(text, ...expansion) };
	return pair.acronym.text === '' || pair.expansion.text === '' ? undefined : pair;
}

/** A command or a tie of LaTeX, and braces: markup within a name. */
const MARKUP = /\\[a-zA-Z]+\*?|[{}~]/g;

function placedText(text: string, from: number, to: number): PlacedText {
	const inside = text.slice(from, to);
	const start = from + inside.length - inside.trimStart().length;
	const end = Math.max(start, from + inside.trimEnd().length);
	return { text: text.slice(start, end).replace(MARKUP, ' ').replace(/\s+/gu, ' ').trim(), start, end };
}
