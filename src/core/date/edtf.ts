import { calendarDay, type DateParts, type ParsedDate } from './calendarDay';

/** A day, month, season or year, optionally with a time of day and qualifiers. */
const POINT = /^([?~%]?)(-?\d{4,6}|[Yy]-?\d{5,9})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?)?)?([?~%]|\?~)?$/;
/** A date with unspecified digits. */
const UNSPECIFIED = /^(-?)(\d{4}|\d{3}[Xu]|\d\d[Xu]{2})(?:-(\d\d|[Xu]{2})(?:-([Xu]{2}))?)?([?~%]|\?~)?$/;
/** The unspecified month and day of a date. */
const UNSPECIFIED_PARTS = /-[Xu]{2}/g;
/** Longer than any date. */
const MAX_LENGTH = 80;

/**
 * How a date with unspecified digits, such as `2020-XX`, is read: as the interval that they leave open, or without its unspecified month
 * and day; a year with unspecified digits is then not read as a date.
 */
export type UnspecifiedDigits = 'interval' | 'omitted';

interface Point {
	readonly start: DateParts;
	/** The end of the interval that the unspecified digits leave open. */
	readonly end?: DateParts;
	readonly mark: string;
}

/**
 * Parses an EDTF date (ISO 8601-2, levels 0 and 1) with the same coverage as biblatex: years, months, days, seasons, intervals, open
 * intervals, qualifiers, and unspecified digits. A qualifier before the year, of level 2, counts for the whole date. The time of day is
 * ignored. Returns `undefined` for anything else and for dates that are not in the calendar.
 */
export function parseEdtf(text: string, unspecified: UnspecifiedDigits = 'interval'): ParsedDate | undefined {
	const [from = '', to, ...others] = text.trim().slice(0, MAX_LENGTH).split('/');
	if (others.length > 0) {
		return undefined;
	}
	const [start, end] = [from, to].map(end => (end === undefined ? undefined : parsePoint(end, unspecified)));
	if (to === undefined) {
		return start && { start: start.start, ...(start.end && { end: start.end }), ...qualifiersOf(start.mark) };
	}
	if (start && end) {
		return { start: start.start, end: end.end ?? end.start, ...qualifiersOf(start.mark + end.mark) };
	}
	if (start && isOpen(to)) {
		return { start: start.start, end: 'open', ...qualifiersOf(start.mark) };
	}
	return end && isOpen(from) ? { start: end.end ?? end.start, isStartOpen: true, ...qualifiersOf(end.mark) } : undefined;
}

/** Prints a date as EDTF that biblatex can read. */
export function printEdtf({ start, end, isStartOpen, circa, uncertain }: ParsedDate): string {
	const mark = circa ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
	const first = printDay(start) + mark;
	if (isStartOpen) {
		return `../${first}`;
	}
	return end === undefined ? first : `${first}/${end === 'open' ? '..' : printDay(end) + mark}`;
}

function isOpen(text: string): boolean {
	return text === '' || text === '..';
}

function qualifiersOf(marks: string): Pick<ParsedDate, 'circa' | 'uncertain'> {
	return { circa: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) };
}

function parsePoint(text: string, unspecified: UnspecifiedDigits): Point | undefined {
	const match = POINT.exec(unspecified === 'omitted' ? text.replace(UNSPECIFIED_PARTS, '') : text);
	if (!match) {
		return unspecified === 'omitted' ? undefined : parseUnspecified(text);
	}
	const [, before = '', year = '', month, day, after = ''] = match;
	const mark = before + after;
	const number = Number(year.replace(/^[Yy]/, ''));
	const season = Number(month) - 20;
	// 21 to 24 are seasons.
	const start =
		season >= 1 && season <= 4 && day === undefined ? { year: number, season } : calendarDay(number, optional(month), optional(day));
	return start && { start, mark };
}

function parseUnspecified(text: string): Point | undefined {
	const match = UNSPECIFIED.exec(text);
	if (!match) {
		return undefined;
	}
	const [, sign = '', year = '', month, day, mark = ''] = match;
	const years = [year.replace(/[Xu]/g, sign ? '9' : '0'), year.replace(/[Xu]/g, sign ? '0' : '9')].map(figures =>
		Number(sign + figures),
	) as [number, number];
	if (month === undefined || years[0] !== years[1]) {
		return { start: { year: years[0] }, end: { year: years[1] }, mark };
	}
	const isKnown = /\d/.test(month);
	const [first, last] = isKnown ? [Number(month), Number(month)] : [1, 12];
	const start = calendarDay(years[0], first, day === undefined ? undefined : 1);
	const end = calendarDay(years[1], last, day === undefined ? undefined : lastDay(years[1], last));
	return start && end && { start, end, mark };
}

function lastDay(year: number, month: number): number {
	return [31, 30, 29, 28].find(day => calendarDay(year, month, day)) ?? 28;
}

function optional(text: string | undefined): number | undefined {
	return text === undefined ? undefined : Number(text);
}

function printDay({ year, month, day, season }: DateParts): string {
	const digits = String(Math.abs(year)).padStart(4, '0');
	const sign = `${digits.length > 6 ? 'Y' : ''}${year < 0 ? '-' : ''}`;
	const parts = [`${sign}${digits}`, season === undefined ? month : season + 20, day];
	return parts.filter(part => part !== undefined).map(part => String(part).padStart(2, '0')).join('-');
}
