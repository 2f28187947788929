import { parseEdtf, type CalendarDate } from '../../dossier/date';
import { isObject } from '../../isObject';
import { textField, tidy, type Fields } from './fields';

/** A day, month or year. Months and days start at 1; the months 13 to 16 are the seasons, spring first. */
export interface DatePoint {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
}

/** The date of issue or access. */
export interface StyleDate {
	readonly start: DatePoint;
	/** The end of a range; `open` if it has no end. */
	readonly end?: DatePoint | 'open';
	readonly approximate: boolean;
	readonly uncertain: boolean;
}

/**
 * Reads a date field to print it: a CSL date (parts, `raw` or `literal` text, `circa`) or EDTF text with `~`, `?` or `%`. Returns
 * `undefined` if there is no date, it is not in the calendar, or its year does not have one to four digits, which styles cannot print.
 * Seasons and unknown days are left out. `dateOf` in `core/csl/cslDate.ts` reads dates without loss.
 */
export function dateField(fields: Fields, key: string): StyleDate | undefined {
	const value = fields[key];
	if (typeof value === 'string') {
		return dateOfText(value);
	}
	if (!isObject(value)) {
		return undefined;
	}
	const parts = Array.isArray(value['date-parts']) ? value['date-parts'].map(pointOf) : [];
	const [start, end] = parts;
	const season = Number(value['season']);
	const [first] =
		start && start.month === undefined && season >= 1 && season <= 4
			? [{ year: start.year, month: FIRST_SEASON + season - 1 }]
			: [start];
	const circa = value['circa'] === true || value['circa'] === 1 || value['circa'] === 'true' || value['circa'] === '1';
	return first
		? { start: first, ...(end && { end }), approximate: circa, uncertain: false }
		: dateOfText(textField(value, 'raw') || textField(value, 'literal'));
}

/** Where the seasons start among the months; in EDTF they are 21 to 24. */
const FIRST_SEASON = 13;

function pointOf(parts: unknown): DatePoint | undefined {
	const [year, month, day] = Array.isArray(parts)
		? parts.slice(0, 3).map(part => (part === '' || part === null ? NaN : Number(part)))
		: [];
	if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) {
		return undefined;
	}
	if (month !== undefined && month >= 21 && month <= 24 && day === undefined) {
		return { year, month: month - 21 + FIRST_SEASON };
	}
	const text = [
		String(year).padStart(4, '0'),
		...[month, day].filter(part => part !== undefined).map(part => String(part).padStart(2, '0')),
	];
	// Invalid months and days are ignored.
	return [3, 2].map(length => parseEdtf(text.slice(0, length).join('-'))?.start).find(date => date !== undefined) ?? { year };
}

function dateOfText(text: string): StyleDate | undefined {
	const edtf = tidy(text);
	const [, year, season] = /^(\d{4})-2([1-4])$/.exec(edtf) ?? [];
	if (season !== undefined) {
		return { start: { year: Number(year), month: FIRST_SEASON + Number(season) - 1 }, approximate: false, uncertain: false };
	}
	const span = parseEdtf(edtf.replace(/[~?%]/g, '').replace(/-?[Xu]{2}/g, ''));
	const start = span?.start ?? span?.end;
	if (!start) {
		return undefined;
	}
	const hasEnd = edtf.includes('/') && span?.start !== undefined;
	return {
		start: pointOnly(start),
		...(hasEnd && { end: span.end ? pointOnly(span.end) : ('open' as const) }),
		approximate: /[~%]/.test(edtf),
		uncertain: /[?%]/.test(edtf),
	};
}

function pointOnly({ year, month, day }: CalendarDate): DatePoint {
	return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/** How a style prints dates in a language. */
export interface DateForm {
	readonly months: readonly string[];
	/** The format of a day: `{d}` day, `{m}` month, `{y}` year. */
	readonly day: string;
	/** The format of a month. */
	readonly month: string;
	/** The first day of a month, if it is not `1`. */
	readonly firstDay?: string;
	/** Before an approximate date, including a space. */
	readonly circa: string;
}

/** Prints a date. A range within a month or year prints month and year once. */
export function printDate({ start, end, approximate, uncertain }: StyleDate, form: DateForm): string {
	const from = printPoint(start, form);
	const text =
		end === undefined || end === 'open' || printPoint(end, form) === from
			? `${from}${end === 'open' ? '–' : ''}`
			: printRange({ start, end }, form);
	return `${approximate ? form.circa : ''}${uncertain ? `[${text}?]` : text}`;
}

/** Prints the year or years of a date for author-date styles. */
export function printYears({ start, end, approximate, uncertain }: StyleDate, circa: string): string {
	const text = end === 'open' ? `${start.year}–` : end && end.year !== start.year ? `${start.year}–${end.year}` : String(start.year);
	return `${approximate ? circa : ''}${uncertain ? `[${text}?]` : text}`;
}

function printPoint({ year, month, day }: DatePoint, form: DateForm): string {
	const name = month === undefined ? undefined : form.months[month - 1];
	if (name === undefined) {
		return String(year);
	}
	return (day === undefined ? form.month : form.day)
		.replace('{d}', day === 1 ? (form.firstDay ?? '1') : String(day ?? ''))
		.replace('{m}', name)
		.replace('{y}', String(year));
}

function printRange({ start, end }: { readonly start: DatePoint; readonly end: DatePoint }, form: DateForm): string {
	const sameMonth = start.year === end.year && start.month === end.month && start.day !== undefined && end.day !== undefined;
	const name = form.months[(start.month ?? 1) - 1] ?? '';
	const last = form.months[(end.month ?? 0) - 1];
	if (start.year === end.year && start.month !== undefined && last !== undefined && start.day === undefined && end.day === undefined) {
		return form.month.replace('{m}', `${name}–${last}`).replace('{y}', String(end.year));
	}
	return sameMonth
		? form.day
				.replace('{d}', `${start.day === 1 ? (form.firstDay ?? '1') : start.day}–${end.day}`)
				.replace('{m}', name)
				.replace('{y}', String(end.year))
		: `${printPoint(start, form)} – ${printPoint(end, form)}`.replace(/^(\d+) – (\d+)$/, '$1–$2');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Parses a full date in English words at the start of a text: `23 May 1969`, `May 23, 1969`. */
export function dateInWords(text: string): StyleDate | undefined {
	const [, before, month, after, year] = /^(?:(\d{1,2}) )?([A-Z][a-z]{2,8})\.?(?: (\d{1,2}),)? (\d{4})\b/.exec(text) ?? [];
	const [index, of] = [MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()), before ?? after];
	return index < 0 || of === undefined || year === undefined
		? undefined
		: { start: { year: Number(year), month: index + 1, day: Number(of) }, approximate: false, uncertain: false };
}
