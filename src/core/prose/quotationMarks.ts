import { matchesOf } from '../text/matchesOf';
import type { OffsetRange } from '../text/offsetRange';

/**
 * The marks that close a quotation, by the one that opens it: those of the supported languages (CLDR 47, delimiters), and two grave accents
 * for LaTeX. Straight apostrophes are left out, since most of them are not quotation marks.
 */
const CLOSING: Readonly<Record<string, readonly string[]>> = {
	'“': ['”'], '„': ['“', '”'], '”': ['”', '“'], '"': ['"'], '«': ['»'], '»': ['«'], '‘': ['’'], '‚': ['‘', '’'], '‹': ['›'], '›': ['‹'],
	'「': ['」'], '『': ['』'], '``': ['\'\'', '”', '"'],
};
const SIGN = /``|''|[“”„«»"‘’‚‹›「」『』]/gu;
/** Text that may be before an opening mark, besides the start of the text. */
const BEFORE = /[\s([{’'—–\-/¿¡«“„‘‚‹>\uFFFC]/u;

/** The maximum length of a quotation in quotation marks. A longer one is a block quotation. */
const MAX_QUOTATION = 2000;

/** A quotation mark in a text; offsets are those of its characters. */
interface Sign {
	readonly sign: string;
	readonly start: number;
	readonly end: number;
}

/** A quotation mark, and whether the characters around it let it open or close a quotation. */
interface Mark extends Sign {
	readonly opens: boolean;
	readonly closes: boolean;
}

/**
 * Finds the quotations in a text by their marks, in order and the outermost only; the ranges include the marks. A mark that is not closed
 * opens no quotation.
 */
export function quotationsIn(text: string): readonly OffsetRange[] {
	const marks = marksIn(text);
	const lastClosers = new Map(marks.flatMap(({ sign, closes }, index) => (closes ? [[sign, index]] : [])));
	const found: OffsetRange[] = [];
	for (let at = 0; at < marks.length; at++) {
		const open = marks[at];
		if (open?.opens && CLOSING[open.sign]?.some(sign => (lastClosers.get(sign) ?? -1) > at)) {
			const close = closerOf(marks, at, text, { nested: true }) ?? closerOf(marks, at, text, { nested: false });
			found.push(...(close === undefined ? [] : [{ start: open.start, end: marks[close]?.end ?? open.end }]));
			at = close ?? at;
		}
	}
	return found;
}

function marksIn(text: string): readonly Mark[] {
	return Array.from(matchesOf(text, SIGN), ({ 0: sign, index }): Mark => {
		const one = { sign, start: index, end: index + sign.length };
		return { ...one, opens: opens(one, text), closes: closes(one, text) };
	});
}

/**
 * Returns the index of the mark that closes the one at an index; `undefined` if there is none. If `nested`, each mark of the same kind that
 * opens in between needs one to close it, and an apostrophe after *s* closes nothing if another mark does.
 */
function closerOf(marks: readonly Mark[], from: number, text: string, { nested }: { readonly nested: boolean }): number | undefined {
	const open = marks[from];
	const closing = CLOSING[open?.sign ?? ''] ?? [];
	let depth = 0;
	let plural: number | undefined;
	for (let at = from + 1; open; at++) {
		const one = marks[at];
		if (!one || one.start - open.start > MAX_QUOTATION) {
			break;
		}
		const isCloser = closing.includes(one.sign) && one.closes;
		if (nested && one.sign === open.sign && !closing.includes(one.sign) && one.opens) {
			if (plural !== undefined) {
				break;
			}
			depth++;
		} else if (isCloser && depth === 0 && nested && PLURAL.test(text.slice(one.start - 1, one.end + 2))) {
			plural ??= at;
		} else if (isCloser && depth-- === 0) {
			return at;
		}
	}
	return plural;
}

/** The end of a plural in the possessive, such as “workers’ council”, which may also be the end of a quotation. */
const PLURAL = /^s’ \p{Ll}$/u;

/** Returns the range without its marks. */
export function insideMarks(text: string, { start, end }: OffsetRange): OffsetRange {
	return { start: start + (text.startsWith('``', start) ? 2 : 1), end: end - (text.startsWith('\'\'', end - 2) ? 2 : 1) };
}

/** A straight mark after white space does not close; nor does a mark that could be an apostrophe before a letter. */
function closes({ sign, start, end }: Sign, text: string): boolean {
	return sign === '"' ? !/\s/u.test(text.charAt(start - 1)) : sign !== '’' || !/[\p{L}\p{N}]/u.test(text.charAt(end));
}

/**
 * A mark opens at the start of the text or after a space or another mark. A mark that usually closes opens only directly before a word, a
 * bracket or an ellipsis.
 */
function opens({ sign, start, end }: Sign, text: string): boolean {
	return (
		CLOSING[sign] !== undefined
		&& (start === 0 || BEFORE.test(text.charAt(start - 1)))
		&& (!/[”»›]/u.test(sign) || /[\p{L}\p{N}([…¿¡]/u.test(text.charAt(end)))
	);
}
