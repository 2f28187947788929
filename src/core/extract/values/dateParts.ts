import { monthOf } from '../../date/calendarWords';
import type { TokenBlock } from '../text/tokenBlock';

/** A date that was read: its tokens, and its value unless the year is not written. */
export interface ReadDate {
	readonly from: number;
	readonly to: number;
	readonly date?: string;
}

/** Words and marks between the ends of a range of days or years. */
const RANGE: ReadonlySet<string> = new Set(
	'to and until through thru till au a et bis und tot t/m en al hasta y - – —'.split(' '),
);
/** Words after such a word: “tot en met”, “bis zum”, “hasta el”. */
const RANGE_REST: ReadonlySet<string> = new Set(['en', 'met', 'zum', 'el', 'the', 'le']);

/** Returns the day of a month at a token; `undefined` if there is none. */
export function dayAt(block: TokenBlock, index: number): number | undefined {
	const { text, shape } = block.at(index);
	const digits = /^(\d{1,2})(?:st|nd|rd|th|er|o|º)?$/.exec(text)?.[1];
	const day = (shape === 'number' || shape === 'ordinal') && block.isFree(index) ? Number(digits) : NaN;
	return day >= 1 && day <= 31 ? day : undefined;
}

/** A month and the token after it. */
export interface MonthAfter {
	readonly month: number;
	readonly to: number;
}

/** Returns the month at a token, or after a dot, “of” or “de”; `undefined` if there is none. */
export function monthAfter(block: TokenBlock, index: number): MonthAfter | undefined {
	const at = ['.', 'de', 'of'].includes(block.at(index).folded) ? index + 1 : index;
	const month = monthOf(block.at(at).folded);
	const to = block.at(at + 1).text === '.' && block.at(at).text.length <= 4 && /^\d/.test(block.at(at + 2).text) ? at + 2 : at + 1;
	return month === undefined ? undefined : { month, to };
}

/** A year and the token after it. */
export interface YearAfter {
	readonly year: number;
	readonly to: number;
}

/** Returns the year at a token, or after a comma or “de”; `undefined` if there is none. */
export function yearAfter(block: TokenBlock, index: number): YearAfter | undefined {
	const link = ['de', 'del', ','].includes(block.at(index).folded) ? index + 1 : index;
	// “del año 2000”
	const at = link > index && block.at(link).folded === 'ano' ? link + 1 : link;
	const year = yearAt(block, at);
	return year === undefined ? undefined : { year, to: at + 1 };
}

/** Returns the year at a token; `undefined` if the token is not a year. */
export function yearAt(block: TokenBlock, index: number): number | undefined {
	const { text } = block.at(index);
	return /^(?:1[5-9]|20|21)\d\d$/.test(text) && block.isFree(index) ? Number(text) : undefined;
}

/** Returns the token after the words or mark of a range; `undefined` if there is none. A slash joins what has no spaces around it. */
export function rangeLink(block: TokenBlock, index: number): number | undefined {
	const { folded, spaced } = block.at(index);
	if (folded === '/') {
		return spaced || block.at(index + 1).spaced ? undefined : index + 1;
	}
	if (!RANGE.has(folded)) {
		return undefined;
	}
	let to = index + 1;
	while (to <= index + 2 && RANGE_REST.has(block.at(to).folded)) {
		to++;
	}
	return to;
}
