import type { CslItem } from '../dossier/model';
import { MAX_YEAR } from '../limits';
import { calendarDay, type CslDate, type CslDay } from './calendarDay';
import { parseEdtf, printEdtf } from './edtf';

/**
 * Reads a date variable from `date-parts` or from EDTF text; `undefined` if there is no valid date. Nothing that another format can hold is
 * lost: seasons, open ends, years before 1 and after 9999. For styles, which print less and accept more, `dateField` in
 * `core/citation/style/date.ts` reads dates.
 */
export function dateOf(csl: CslItem, field: string): CslDate | undefined {
	const value = csl[field];
	if (typeof value === 'string') {
		return parseEdtf(value);
	}
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	const date = value as Readonly<Record<string, unknown>>;
	const parts: unknown = date['date-parts'];
	const [first, second] = Array.isArray(parts) ? (parts as readonly unknown[]).slice(0, 2).map(dayFrom) : [];
	if (!first) {
		return [date['edtf'], date['raw'], date['literal']]
			.map(text => (typeof text === 'string' ? parseEdtf(text) : undefined))
			.find(found => found);
	}
	const season = Number(date['season']);
	return {
		start: first.month === undefined && season >= 1 && season <= 4 ? { ...first, season } : first,
		...(second ? { end: second } : Array.isArray(parts) && parts.length > 1 ? { end: 'open' as const } : {}),
		circa: ![undefined, null, false, 0, '', '0', 'false'].includes(date['circa'] as string),
		uncertain: false,
	};
}

/** Returns the year in which an item was issued, for an interval its first; `undefined` if it has no valid date. */
export function yearOfIssue(csl: CslItem): number | undefined {
	return dateOf(csl, 'issued')?.start.year;
}

/** Returns a date as the value of a CSL variable: date parts if they can express it, otherwise EDTF. */
export function cslDateValue(date: CslDate): { readonly [key: string]: unknown } | string {
	const { start, end, isStartOpen, circa, uncertain } = date;
	if (uncertain || end === 'open' || isStartOpen || (end?.season !== undefined)) {
		return printEdtf(date);
	}
	return {
		'date-parts': [start, ...(end ? [end] : [])].map(({ year, month, day }) => [year, month, day].filter(part => part !== undefined)),
		...(circa ? { circa: true } : {}),
		...(start.season === undefined ? {} : { season: start.season }),
	};
}

/** Invalid months and days in date parts are ignored. */
function dayFrom(value: unknown): CslDay | undefined {
	if (!Array.isArray(value)) {
		return undefined;
	}
	const [year, month, day] = (value as readonly unknown[])
		.slice(0, 3)
		.map(part => (part === '' || part === null ? undefined : Number(part)));
	if (year === undefined || !Number.isInteger(year) || Math.abs(year) > MAX_YEAR) {
		return undefined;
	}
	return calendarDay(year, month, day) ?? calendarDay(year, month, undefined) ?? { year };
}
