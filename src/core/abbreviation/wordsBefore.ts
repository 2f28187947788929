import { MAX_EXPANSION_REACH, MAX_EXPANSION_WORDS } from '../documentLimits';
import type { OffsetRange } from '../text/offsetRange';
import { namePartsOf, type NamePart } from './namePart';
import { withoutMarks } from './withoutMarks';

/** The words before an acronym that may be its expansion. */
export interface WordsBefore {
	readonly parts: readonly NamePart[];
	/** Where the words end, without white space and quotation marks after them. */
	readonly end: number;
	/** Whether the first word begins a sentence or a block. */
	readonly beginsSentence: boolean;
}

/** Short words that end in a full stop within a sentence, besides single letters. */
const ABBREVIATED: ReadonlySet<string> = new Set(
	'st dr mr mrs ms no nr vs art bzw resp ca cf al fig prof sra sr mme etc inc ltd co dept univ nos arts para paras'.split(' '),
);

const WORD_AT_END = /[\p{L}\p{M}]{1,12}$/u;
const NEW_SENTENCE = /^["”»’)]?\s+["“„«(]?[\p{Lu}\p{Nd}]/u;

/** Returns the words of a text that end at an offset, back to the end of the clause before them or to a limit. */
export function wordsBefore(text: string, offset: number): WordsBefore {
	const from = Math.max(0, offset - MAX_EXPANSION_REACH);
	const { end } = withoutGenitive(text, withoutNumber(text, withoutMarks(text, withoutReference(text, { start: from, end: offset }), ',')));
	let start = end;
	while (start > from && !isBarrier(text, start - 1, end)) {
		start--;
	}
	const parts = namePartsOf(text.slice(start, end), start);
	const kept = parts.slice(-MAX_EXPANSION_WORDS);
	return {
		parts: kept,
		end,
		beginsSentence: kept.length === parts.length && (start === 0 || (start > from && /[.!?]/.test(text.charAt(start - 1)))),
	};
}

/** The longest reference in brackets that may be between a name and its acronym. */
const MAX_REFERENCE = 60;

/** Returns a range of a text without a reference in brackets at its end, such as “(Smith, 2003)” before “(VCLT)”. */
function withoutReference(text: string, { start, end }: OffsetRange): OffsetRange {
	const from = Math.max(start, end - MAX_REFERENCE);
	const tail = text.slice(from, end).trimEnd();
	const open = tail.endsWith(')') ? tail.lastIndexOf(' (') : -1;
	const inside = open < 0 ? '' : tail.slice(open + 2, -1);
	return { start, end: /\p{N}/u.test(inside) && !inside.includes(')') ? from + open : end };
}

/** The number of a legal act after its name: “Regulation (EU) 2016/679”, “Regulation (EC) No 261/2004”. */
const ACT_NUMBER = /\s(?:\(\p{Lu}{2,3}\)\s)?(?:(?:No\.?|Nr\.?|n[°ºo]\.?)\s?)?\d{2,4}\/\d{2,4}(?:\/\p{Lu}{2,3})?$/u;
const MAX_ACT_NUMBER = 30;

/** Returns a range of a text without the number of a legal act at its end. */
function withoutNumber(text: string, { start, end }: OffsetRange): OffsetRange {
	const tail = text.slice(Math.max(start, end - MAX_ACT_NUMBER), end);
	return { start, end: end - (ACT_NUMBER.exec(tail)?.[0].length ?? 0) };
}

/** Returns a range of a text without the ending of the genitive, as in “the Organization’s (NATO) members”. */
function withoutGenitive(text: string, { start, end }: OffsetRange): OffsetRange {
	return { start, end: end - (/\p{L}[’']s$/u.test(text.slice(Math.max(start, end - 3), end)) ? 2 : 0) };
}

/** Whether a character ends any name: the end of a clause or a sentence, an opening bracket, or the closing one of a remark. */
function isBarrier(text: string, at: number, end: number): boolean {
	switch (text[at]) {
		case ';': case ':': case '|': case '…':
			return true;
		case '(': case '[':
			return !text.slice(at, end).includes(text[at] === '(' ? ')' : ']');
		case ')': case ']':
			return isRemark(text, at);
		case '!': case '?':
			return NEW_SENTENCE.test(text.slice(at + 1, at + 6));
		case '.':
			return NEW_SENTENCE.test(text.slice(at + 1, at + 6)) && !isAbbreviated(text, at);
		default:
			return false;
	}
}

/** Whether a closing bracket ends a remark between words, not a part of a word as in “poly(A)”. */
function isRemark(text: string, at: number): boolean {
	if (!/^[\s,.;:]/u.test(text.slice(at + 1, at + 2))) {
		return false;
	}
	const open = text.lastIndexOf(text[at] === ')' ? '(' : '[', at);
	return open < at - 12 || open <= 0 || /\s/u.test(text.charAt(open - 1));
}

function isAbbreviated(text: string, at: number): boolean {
	const word = WORD_AT_END.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
	return word.length === 1 || ABBREVIATED.has(word.toLowerCase());
}
