import { isObject } from '../data/isObject';
import { calendarDay, type DateParts, type ParsedDate } from '../date/calendarDay';
import { parseEdtf, printEdtf, type UnspecifiedDigits } from '../date/edtf';
import type { CslItem } from '../dossier/model';
import { MAX_YEAR } from '../limits';
import { textOf, type CslFields } from './cslText';

/**
 * Reads a date variable from `date-parts` or from EDTF text; `unspecified` says how unspecified digits of EDTF are read. Returns
 * `undefined` if there is no valid date. Nothing that a format can hold is lost: seasons, open ends, years before 1 and after 9999.
 */
export function dateOf(fields: CslFields, name: string, unspecified?: UnspecifiedDigits): ParsedDate | undefined {
	const value = fields[name];
	if (typeof value === 'string') {
		return parseEdtf(value, unspecified);
	}
	if (!isObject(value)) {
		return undefined;
	}
	const parts: unknown = value['date-parts'];
	const [first, second] = Array.isArray(parts) ? (parts as readonly unknown[]).slice(0, 2).map(dayFrom) : [];
	if (!first) {
		return ['edtf', 'raw', 'literal'].map(form => parseEdtf(textOf(value, form), unspecified)).find(found => found);
	}
	const season = Number(value['season']);
	return {
		start: first.month === undefined && season >= 1 && season <= 4 ? { ...first, season } : first,
		...(second ? { end: second } : Array.isArray(parts) && parts.length > 1 ? { end: 'open' as const } : {}),
		circa: ![undefined, null, false, 0, '', '0', 'false'].includes(value['circa'] as string),
		uncertain: false,
	};
}

/** Returns the year in which an item was issued, for an interval its first; `undefined` if it has no valid date. */
export function yearOfIssue(csl: CslItem): number | undefined {
	return dateOf(csl, 'issued')?.start.year;
}

/** Returns a date as the value of a CSL variable: date parts if they can express it, otherwise EDTF. */
export function cslDateValue(date: ParsedDate): { readonly [key: string]: unknown } | string {
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

/** Months from 21 to 24 are seasons, as in EDTF. Invalid months and days are ignored. */
function dayFrom(value: unknown): DateParts | undefined {
	if (!Array.isArray(value)) {
		return undefined;
	}
	const [year, month, day] = (value as readonly unknown[])
		.slice(0, 3)
		.map(part => (part === '' || part === null ? undefined : Number(part)));
	if (year === undefined || !Number.isInteger(year) || Math.abs(year) > MAX_YEAR) {
		return undefined;
	}
	if (month !== undefined && month >= 21 && month <= 24 && day === undefined) {
		return { year, season: month - 20 };
	}
	return calendarDay(year, month, day) ?? calendarDay(year, month, undefined) ?? { year };
}
