import { matchesOf } from '../matchesOf';
import type { OffsetRange } from './inline';

/**
 * The marks that close a quotation, by the one that opens it: those of the supported languages (CLDR 47, delimiters), and two grave accents for LaTeX. Straight
 * apostrophes are left out, since most of them are not quotation marks.
 */
const CLOSING: Readonly<Record<string, readonly string[]>> = {
	'“': ['”'], '„': ['“', '”'], '”': ['”', '“'], '"': ['"'], '«': ['»'], '»': ['«'], '‘': ['’'], '‚': ['‘', '’'], '‹': ['›'], '›': ['‹'],
	'「': ['」'], '『': ['』'], '``': ['\'\'', '”', '"'],
};
const SIGN = /``|''|[“”„«»"‘’‚‹›「」『』]/gu;
/** What may be before an opening mark, besides the start of the text. */
const BEFORE = /[\s([{’'—–\-/¿¡«“„‘‚‹>\uFFFC]/u;

/** The greatest length of a quotation in quotation marks. A longer one is a block of its own. */
const MAX_QUOTATION = 2000;

/** Finds what is in quotation marks in a text, outermost first and in order; the ranges contain the marks. A mark that nothing closes opens no quotation. */
export function quotationsIn(text: string): readonly OffsetRange[] {
	const found: OffsetRange[] = [];
	let open: { readonly start: number; readonly closing: readonly string[] } | undefined;
	for (const { 0: sign, index } of matchesOf(text, SIGN)) {
		if (open && index - open.start > MAX_QUOTATION) {
			open = undefined;
		}
		const end = index + sign.length;
		if (open?.closing.includes(sign) === true && closes(sign, text, index, end)) {
			found.push({ start: open.start, end });
			open = undefined;
		} else if (!open && CLOSING[sign] && (index === 0 || BEFORE.test(text.charAt(index - 1))) && opens(sign, text, end)) {
			open = { start: index, closing: CLOSING[sign] };
		}
	}
	return found;
}

/** Returns the range without its marks. */
export function insideMarks(text: string, { start, end }: OffsetRange): OffsetRange {
	return { start: start + (text.startsWith('``', start) ? 2 : 1), end: end - (text.startsWith('\'\'', end - 2) ? 2 : 1) };
}

/** A straight mark does not close after white space, and what looks like an apostrophe not before a letter. */
function closes(sign: string, text: string, start: number, end: number): boolean {
	return sign === '"' ? !/\s/u.test(text.charAt(start - 1)) : sign !== '’' || !/[\p{L}\p{N}]/u.test(text.charAt(end));
}

/** A mark that usually closes opens only directly before a word. */
function opens(sign: string, text: string, end: number): boolean {
	return !/[”»›]/u.test(sign) || /[\p{L}\p{N}]/u.test(text.charAt(end));
}
