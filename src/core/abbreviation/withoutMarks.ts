import type { OffsetRange } from '../text/offsetRange';


/** White space, quotation marks, dashes, marks of emphasis and invisible characters around a name. */
const MARKS: ReadonlySet<string> = new Set(
	' \t\r\n\u00A0\u202F"“”„«»‹›‘’\'*_`–—-\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u200F\u202A\u202B\u202C\u2066\u2067\u2068\u2069',
);

/**
 * Returns a range of a text without quotation marks, dashes, marks of emphasis and white space at its ends, and without other given
 * characters at its end.
 */
export function withoutMarks(text: string, { start, end }: OffsetRange, alsoAtEnd = ''): OffsetRange {
	let from = start;
	let to = end;
	while (from < to && MARKS.has(text.charAt(from))) {
		from++;
	}
	while (to > from && (MARKS.has(text.charAt(to - 1)) || alsoAtEnd.includes(text.charAt(to - 1)))) {
		to--;
	}
	return { start: from, end: to };
}

const SEPARATORS = /[\s“”„«»"‘(),;:=]/u;
/** An elided article or preposition before a capital, as in “l’OTAN”. */
const ELIDED = /^(?:[dDlL]|[qQ]u)[’'](?=\p{Lu})/u;

/**
 * Returns the start of the word that ends at an offset, without an elided article; the offset itself if there is no word, or if it has more
 * than `max` characters.
 */
export function startOfWord(text: string, end: number, max: number): number {
	let start = end;
	while (start > 0 && !SEPARATORS.test(text.charAt(start - 1))) {
		start--;
		if (end - start > max) {
			return end;
		}
	}
	return start + (ELIDED.exec(text.slice(start, end))?.[0].length ?? 0);
}
