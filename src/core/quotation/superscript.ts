/** Numbers, signs and single letters that mark notes, also in brackets. */
const MARK = /^[[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}|[*†‡§¶]{1,3}|[a-z])[\])]?$/;
/** Text that can have an exponent: ten, a single letter, and units of length. */
const HAS_EXPONENT = /(?:(?<!\d)10|(?<![\p{L}\p{M}])(?:\p{L}|[kcdmhµ]m|ft))$/u;
/**
 * Text that can have a superscript letter, as in “M<sup>e</sup>” and “2<sup>e</sup>”: a number, or an abbreviation of at most three
 * letters.
 */
const HAS_LETTER = /(?:\p{Nd}|(?<![\p{L}\p{M}])\p{L}{1,3})$/u;
/** The letters that abbreviations end in; notes are marked with those from the beginning of the alphabet. */
const ENDING = /^[denorst]$/;

/** Returns the content of a superscript after some text; empty if it is a note mark. */
function superscriptAfter(before: string, content: string): string {
	const written = content.trim();
	const belongs = ENDING.test(written)
		? HAS_LETTER.test(before)
		: /^[a-z]$/.test(written)
			? /\d$/.test(before)
			: HAS_EXPONENT.test(before);
	return MARK.test(written) && !belongs ? '' : written;
}

/** Returns the content of a superscript at an offset of a text; see `superscriptAfter`. */
export function superscriptAt(text: string, offset: number, content: string): string {
	return superscriptAfter(text.slice(Math.max(0, offset - MAX_BEFORE), offset), content);
}

/** The maximum number of characters before a superscript that decide what it is. */
const MAX_BEFORE = 10;
