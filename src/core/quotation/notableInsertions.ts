import type { OffsetRange } from '../prose/inline';

/** More words in square brackets than these are no explanation of a word. */
const MOST_WORDS = 5;

/** Words that turn a statement around, in the languages of the interface. */
const TURNING = /(?<!\p{L})(?:not?|never|only|ne|pas|jamais|seulement|nicht|kein\p{L}{0,2}|nie|nur|niet|geen|nooit|slechts|nunca|solo|sólo)(?!\p{L})/iu;

/** Returns what is in square brackets and may change the meaning of a quotation: a negation, a limitation, a number, or more than five words. */
export function notableInsertions(text: string, insertions: readonly OffsetRange[]): readonly OffsetRange[] {
	return insertions.filter(({ start, end }) => {
		const inside = text.slice(start + 1, end - 1);
		return TURNING.test(inside) || /\p{Nd}/u.test(inside) || (inside.match(/[\p{L}\p{N}]+/gu) ?? []).length > MOST_WORDS;
	});
}
