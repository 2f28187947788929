import { parseEdtf } from '../date/edtf';

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

/** What dossiers use of EDTF; the numbers are not checked. */
const CALENDAR_DATE = /^\d{4}(?:-\d\d){0,2}~?$/;

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
		const first = one[part];
		const second = other[part];
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

function parseCalendarDate(text: string): CalendarDate | undefined {
	const date = CALENDAR_DATE.test(text) ? parseEdtf(text) : undefined;
	return date && date.start.season === undefined ? { ...date.start, approximate: date.circa } : undefined;
}
