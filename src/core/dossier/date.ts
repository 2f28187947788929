/**
 * A date or an interval in the part of EDTF (ISO 8601-2, levels 0 and 1) that dossiers use:
 * `2020`, `2020-10`, `2020-10-16`, each optionally followed by `~` for approximate, and
 * `start/end` where either end may be empty for unknown or `..` for open.
 */
export type EdtfDate = string;

/** A calendar date of year, month or day precision. Month and day count from 1. */
export interface CalendarDate {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	readonly approximate: boolean;
}

/** A parsed EDTF date. A single date has equal ends; an open or unknown end is absent. */
export interface DateSpan {
	readonly start?: CalendarDate;
	readonly end?: CalendarDate;
}

const CALENDAR_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;

/** Parses an EDTF date; `undefined` if it is invalid, names a day that does not exist, or ends before it starts. */
export function parseDateSpan(text: EdtfDate): DateSpan | undefined {
	const ends = text.split('/');
	if (ends.length > 2) {
		return undefined;
	}
	const dates = ends.map(end => (end === '' || end === '..' ? 'open' : parseCalendarDate(end)));
	if (dates.some(date => date === undefined) || dates.every(date => date === 'open')) {
		return undefined;
	}
	const [start, end] = dates.map(date => (date === 'open' ? undefined : date));
	if (start && end && isAfter(start, end)) {
		return undefined;
	}
	return ends.length === 1
		? { ...(start && { start, end: start }) }
		: { ...(start && { start }), ...(end && { end }) };
}

/** Whether all of a date is after another. The parts that one of them lacks are not compared. */
function isAfter(one: CalendarDate, other: CalendarDate): boolean {
	for (const part of ['year', 'month', 'day'] as const) {
		const [first, second] = [one[part], other[part]];
		if (first === undefined || second === undefined || first !== second) {
			return first !== undefined && second !== undefined && first > second;
		}
	}
	return false;
}

/** Returns the first year of an EDTF date; `undefined` if it has none. */
export function yearOf(text: EdtfDate): number | undefined {
	const span = parseDateSpan(text);
	return (span?.start ?? span?.end)?.year;
}

/** Whether the calendar has a month, and a day in it; a part that is absent is not checked. */
export function isInCalendar(year: number, month: number | undefined, day: number | undefined): boolean {
	return (month === undefined || (month >= 1 && month <= 12)) && (day === undefined || (day >= 1 && day <= daysInMonth(year, month ?? 1)));
}

function parseCalendarDate(text: string): CalendarDate | undefined {
	const match = CALENDAR_DATE.exec(text);
	if (!match) {
		return undefined;
	}
	const [year, month, day] = match.slice(1, 4).map(part => (part === undefined ? undefined : Number(part)));
	if (year === undefined || !isInCalendar(year, month, day)) {
		return undefined;
	}
	return {
		year,
		...(month !== undefined && { month }),
		...(day !== undefined && { day }),
		approximate: match[4] === '~',
	};
}

function daysInMonth(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
