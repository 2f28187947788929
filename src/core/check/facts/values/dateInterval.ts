import { parseDateSpan, type CalendarDate, type EdtfDate } from '../../../dossier/date';
import type { Interval } from './interval';

/** A period between two dates; for a single date, both are the same. An end that is open or unknown is absent. */
export interface Period {
	readonly start?: CalendarDate;
	readonly end?: CalendarDate;
}

/** Returns the days that a date may mean, as numbers that increase with time; months count 31 days. */
export function daysOf({ year, month, day }: CalendarDate): Interval {
	return { low: dayNumber(year, month ?? 1, day ?? 1), high: dayNumber(year, month ?? 12, day ?? 31) };
}

/** Returns the days of a period. Without a start or an end it is infinite there. */
function daysOfPeriod({ start, end }: Period): Interval {
	return { low: start ? daysOf(start).low : -Infinity, high: end ? daysOf(end).high : Infinity };
}

/** Returns the days of an EDTF date, widened by a year if it is approximate; `undefined` if the text is not a date. */
export function daysOfEdtf(date: EdtfDate): Interval | undefined {
	const period = parseDateSpan(date);
	if (!period) {
		return undefined;
	}
	const { low, high } = daysOfPeriod(period);
	return { low: period.start?.approximate ? low - YEAR : low, high: period.end?.approximate ? high + YEAR : high };
}

const YEAR = 12 * 31;

function dayNumber(year: number, month: number, day: number): number {
	return (year * 12 + month - 1) * 31 + day - 1;
}
