import type { OffsetRange } from '../../text/offsetRange';


/** One or two lower-case nouns after an acronym, and words in brackets. */
const NOUN_AND_BRACKET = /^(?<noun>\s\p{Ll}{3,20}(?:\s\p{Ll}{3,20})?\s\()(?<words>[\p{L}\p{M} -]{5,100})\)/u;
const MAX_LENGTH = 160;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Returns the words in a bracket whose first letters are an acronym, if a noun is between the two, as in “the SNI extension (Server Name
 * Indication)”; `undefined` if there are none. Offsets are those of the text; `end` is that of the acronym.
 */
export function expansionAfterNoun(text: string, end: number, acronym: string): OffsetRange | undefined {
	const { noun = '', words = '' } = NOUN_AND_BRACKET.exec(text.slice(end, end + MAX_LENGTH))?.groups ?? {};
	const initials = (words.match(WORD) ?? []).map(word => word.charAt(0)).join('');
	const start = end + noun.length;
	return initials.length > 1 && initials.toUpperCase() === acronym.toUpperCase() ? { start, end: start + words.length } : undefined;
}
