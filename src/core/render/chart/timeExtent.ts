import { parseEdtf, type CalendarDate, type EdtfDate } from '../../dossier/date';

/** A stretch of time on the axis, in milliseconds since 1970 in UTC. `to` is the first instant after it. */
export interface TimeExtent {
	readonly from: number;
	readonly to: number;
	/** A single day; everything else is a stretch. */
	readonly shape: 'day' | 'span' | 'fuzzy';
	/** An end that the date leaves open or unknown: the stretch goes on there, nobody says how far. */
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

export const DAY = 86_400_000;

/**
 * Where a date stands on the axis. A month or a year alone, and anything approximate, is `fuzzy`: it happened
 * somewhere in that stretch. A span between two dates is a `span` that lasted. `undefined` if it is no date.
 */
export function timeExtent(date: EdtfDate): TimeExtent | undefined {
	const span = parseEdtf(date);
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

/** `Date.UTC` takes the years 0 to 99 for the twentieth century. */
function utc(year: number, month: number, day: number): number {
	return new Date(0).setUTCFullYear(year, month, day);
}
