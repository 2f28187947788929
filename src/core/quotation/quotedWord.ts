import type { OffsetRange } from '../text/offsetRange';

/** A word or punctuation mark of a text, in the form in which it is compared. */
export interface QuotedToken extends OffsetRange {
	/**
	 * The key for comparison: NFKC, with two letters for œ, straight apostrophes and one kind of dash, and without soft hyphens, zero-width
	 * characters and hyphens inside the word, so that a word that is divided at a line end equals the undivided one.
	 */
	readonly key: string;
	/** Whether it is a mark, such as a comma, and not a word. Quotation marks and marks of notes are not tokens. */
	readonly isMark: boolean;
}

/** Words, with what may be inside them: an apostrophe, a hyphen before a letter (also at a line end), a point or comma before a digit. */
const TOKEN = new RegExp([
	'(?<word>[\\p{L}\\p{M}\\p{Nd}_](?:[\\p{L}\\p{M}\\p{Nd}_\\u00AD\\u200B-\\u200D\\u2060]|[\'’′]\\p{L}|[-‐‑](?:[ \\t]*\\r?\\n[ \\t>]*)?\\p{L}|[.,]\\p{Nd})*)',
	'(?<mark>-{2,3}|[^\\p{L}\\p{M}\\p{N}\\s\\p{Cf}\\uFFFC])',
].join('|'), 'gu');

/** Marks that are not compared: quotation marks, whose levels change when a text is quoted, and marks of notes. */
const IGNORED = /^["“”„‟«»‹›'‘’‚‛`´「」『』*~†‡]$/u;
/** Dashes, also as LaTeX and most lightweight markup write them. */
const DASH = /^(?:[‐‑‒–—―−]|-{1,3})$/u;

/** Returns the words and marks of a text, in order. */
export function quotedTokens(text: string): readonly QuotedToken[] {
	const tokens: QuotedToken[] = [];
	for (const { 0: written, index, groups } of text.matchAll(TOKEN)) {
		const place = { start: index, end: index + written.length };
		if (groups?.['word'] !== undefined) {
			tokens.push({ ...place, key: wordKey(written), isMark: false });
		} else if (!IGNORED.test(written)) {
			tokens.push({ ...place, key: DASH.test(written) ? '-' : written.normalize('NFKC'), isMark: true });
		}
	}
	return tokens;
}

/** Letters that are also written as two. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'Oe', æ: 'ae', Æ: 'Ae' };

/** Returns the key by which a word is compared. */
function wordKey(word: string): string {
	return word.normalize('NFKC').replace(/[\u00AD\u200B-\u200D\u2060]|[-‐‑]\s*(?:>\s*)*/gu, '').replace(/[’ʼ′]/gu, '\'').replace(/[œŒæÆ]/gu, letter => LIGATURES[letter] ?? letter);
}

/** Returns a word with its first letter in upper and in lower case; only the word if its first character has only one case. */
export function eitherCase(key: string): readonly string[] {
	const [first = ''] = key;
	const rest = key.slice(first.length);
	return [...new Set([key, first.toUpperCase() + rest, first.toLowerCase() + rest])];
}
