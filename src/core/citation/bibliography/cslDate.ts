import type { CslItem } from '../../dossier/model';
import { FURTHEST_YEAR } from '../../limits';

/** One day, month, season or year. A season is 1 for spring to 4 for winter. */
export interface CslDay {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	readonly season?: number;
}

/** A date of any precision, or a span of two. `end` is `open` where the span goes on. */
export interface CslDate {
	readonly start: CslDay;
	readonly end?: CslDay | 'open';
	readonly circa: boolean;
	/** Whether it is in doubt: `?` in EDTF. */
	readonly uncertain: boolean;
}

const EDTF_DAY = /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/;

/** The date of a variable: from `date-parts`, or from text in EDTF; `undefined` where there is none that can be read. */
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
	const [first, second] = Array.isArray(parts) ? (parts as readonly unknown[]).map(dayFrom) : [];
	if (!first) {
		return [date['edtf'], date['raw'], date['literal']].map(text => (typeof text === 'string' ? parseEdtf(text) : undefined)).find(found => found);
	}
	const season = Number(date['season']);
	return {
		start: first.month === undefined && season >= 1 && season <= 4 ? { ...first, season } : first,
		...(second ? { end: second } : Array.isArray(parts) && parts.length > 1 ? { end: 'open' as const } : {}),
		circa: Boolean(date['circa']),
		uncertain: false,
	};
}

/** A date in EDTF (ISO 8601-2 level 1), as biblatex reads it. */
export function printEdtf(date: CslDate): string {
	const mark = date.circa ? (date.uncertain ? '%' : '~') : date.uncertain ? '?' : '';
	const start = printDay(date.start) + mark;
	return date.end === undefined ? start : `${start}/${date.end === 'open' ? '..' : printDay(date.end) + mark}`;
}

function parseEdtf(text: string): CslDate | undefined {
	const [from = '', to, ...others] = text.trim().split('/');
	const start = parseDay(from);
	const end = to === undefined ? undefined : parseDay(to);
	if (!start || others.length > 0) {
		return undefined;
	}
	const open = to === '..' || to === '';
	if (to !== undefined && !end && !open) {
		return undefined;
	}
	return {
		start: start.day,
		...(end ? { end: end.day } : open ? { end: 'open' as const } : {}),
		circa: '~%'.includes(start.mark || '-'),
		uncertain: '?%'.includes(start.mark || '-'),
	};
}

function parseDay(text: string): { readonly day: CslDay; readonly mark: string } | undefined {
	const match = EDTF_DAY.exec(text);
	if (!match) {
		return undefined;
	}
	const month = match[2] === undefined ? undefined : Number(match[2]);
	// 21 to 24 stand for the seasons.
	const day = month !== undefined && month >= 21 && month <= 24
		? { year: Number(match[1]), season: month - 20 }
		: dayFrom([match[1], match[2], match[3]].filter(part => part !== undefined));
	return day && { day, mark: match[4] ?? '' };
}

function dayFrom(value: unknown): CslDay | undefined {
	if (!Array.isArray(value)) {
		return undefined;
	}
	const [year, month, day] = (value as readonly unknown[]).map(part => (part === '' || part === null ? NaN : Number(part)));
	if (year === undefined || !Number.isInteger(year) || Math.abs(year) > FURTHEST_YEAR) {
		return undefined;
	}
	const isMonth = month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12;
	const isDay = isMonth && day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31;
	return { year, ...(isMonth ? { month } : {}), ...(isDay ? { day } : {}) };
}

function printDay({ year, month, day, season }: CslDay): string {
	const digits = String(Math.abs(year)).padStart(4, '0');
	const parts = [`${year < 0 ? '-' : ''}${digits}`, season === undefined ? month : season + 20, day];
	return parts.filter(part => part !== undefined).map(part => String(part).padStart(2, '0')).join('-');
}
