import { parseDateSpan, type CalendarDate, type EdtfDate } from '../../dossier/date';

/** An interval on the time axis, in milliseconds since 1970 (UTC). `to` is exclusive. */
export interface TimeExtent {
	readonly from: number;
	readonly to: number;
	/** `day` is a single day, `span` an interval that lasted, `fuzzy` an interval in which something happened. */
	readonly shape: 'day' | 'span' | 'fuzzy';
	/** Whether the date leaves an end open or unknown. The interval then extends beyond it by an unknown amount. */
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

/** The length of a day in milliseconds. */
export const DAY = 86_400_000;

/**
 * Returns the position of a date on the axis. A month or a year alone, and anything approximate, is `fuzzy`: it happened at
 * some time within the interval. An interval between two dates is a `span`. Returns `undefined` if the date is not valid.
 */
export function timeExtent(date: EdtfDate): TimeExtent | undefined {
	const span = parseDateSpan(date);
	if (!span) {
		return undefined;
	}
	const { start, end } = span;
	const first = start ?? end;
	const last = end ?? start;
	if (!first || !last) {
		return undefined;
	}
	const from = startOf(first);
	const to = Math.max(endOf(last), from + DAY);
	const vague = first.approximate || last.approximate;
	const single = start !== undefined && start === end;
	const shape = single ? (first.day !== undefined && !vague ? 'day' : 'fuzzy') : vague ? 'fuzzy' : 'span';
	return { from, to, shape, openStart: !start, openEnd: !end };
}

function startOf({ year, month = 1, day = 1 }: CalendarDate): number {
	return utc(year, month - 1, day);
}

function endOf({ year, month, day }: CalendarDate): number {
	return month === undefined ? utc(year + 1, 0, 1) : day === undefined ? utc(year, month, 1) : utc(year, month - 1, day + 1);
}

/** `Date.UTC` maps the years 0 to 99 to 1900–1999. */
function utc(year: number, month: number, day: number): number {
	return new Date(0).setUTCFullYear(year, month, day);
}
