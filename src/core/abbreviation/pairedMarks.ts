import type { OffsetRange } from '../text/offsetRange';

/** The quotation marks that may close each opening one. A straight one closes itself. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‹': '›', '‘': '’', '"': '"' };
/** Quotation marks that are nothing else; an apostrophe may be a closing one. */
const ONLY_CLOSING = '”»›';

/** The maximum number of white space between a quotation mark and the words in it, as in French. */
const MAX_SPACE = 1;

/**
 * Returns a range from whose ends quotation marks were removed, with those that belong to a mark inside: the last one of “Fund for ‘Blue
 * Boats’”, the first of “‘Reef’ Council”.
 */
export function withPairedMarks(text: string, { start, end }: OffsetRange): OffsetRange {
	let open: string | undefined;
	let unopened: string | undefined;
	for (const sign of text.slice(start, end)) {
		if (open !== undefined && CLOSING[open]?.includes(sign) === true) {
			open = undefined;
		} else if (Object.hasOwn(CLOSING, sign)) {
			open ??= sign;
		} else if (ONLY_CLOSING.includes(sign)) {
			unopened ??= sign;
		}
	}
	const after = markAfter(text, end);
	const before = markBefore(text, start);
	const isClosed = open !== undefined && after !== undefined && CLOSING[open]?.includes(text.charAt(after)) === true;
	const isOpened = unopened !== undefined && before !== undefined && CLOSING[text.charAt(before)]?.includes(unopened) === true;
	return { start: isOpened ? before : start, end: isClosed ? after + 1 : end };
}

/** Returns the offset of the character after an offset, and after white space; `undefined` at the end. */
function markAfter(text: string, offset: number): number | undefined {
	const at = /\s/u.test(text.charAt(offset)) ? offset + MAX_SPACE : offset;
	return at < text.length ? at : undefined;
}

/** Returns the offset of the character before an offset, and before white space; `undefined` at the start. */
function markBefore(text: string, offset: number): number | undefined {
	const at = /\s/u.test(text.charAt(offset - 1)) ? offset - MAX_SPACE : offset;
	return at > 0 ? at - 1 : undefined;
}
