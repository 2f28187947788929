import { dateOf } from '../../csl/cslDate';
import { objectOf, textOf, type CslFields } from '../../csl/cslText';
import type { DateParts } from '../../date/calendarDay';
import { tidy } from './fields';

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
 * Reads a date variable to print it, like `dateOf`, but without the parts that styles cannot print: unspecified digits, and years that do
 * not have one to four digits. `undefined` if nothing is left.
 */
export function dateField(fields: CslFields, name: string): StyleDate | undefined {
	const date = dateOf(fields, name, 'omitted');
	if (date === undefined) {
		// A date that a program could not read may still be in words.
		return dateWritten(tidy(textOf(objectOf(fields, name), 'literal') || textOf(objectOf(fields, name), 'raw') || textOf(fields, name)));
	}
	const start = printable(date.start);
	const end = date.end === 'open' ? 'open' : date.end && printable(date.end);
	return start && { start, ...(end && { end }), approximate: date.circa, uncertain: date.uncertain };
}

/** Where the seasons start among the months. */
const FIRST_SEASON = 13;

function printable({ year, month, day, season }: DateParts): DatePoint | undefined {
	const shown = season === undefined ? month : FIRST_SEASON + season - 1;
	return year < 1 || year > 9999 ? undefined : { year, ...(shown !== undefined && { month: shown }), ...(day !== undefined && { day }) };
}

/** How a style prints dates in a language. */
export interface DateForm {
	readonly months: readonly string[];
	/** The format of a day: `{d}` day, `{m}` month, `{y}` year. */
	readonly day: string;
	/** The format of a month. */
	readonly month: string;
	/** Between two months of an issue, if it is not a dash. */
	readonly betweenMonths?: string;
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
		return form.month.replace('{m}', `${name}${form.betweenMonths ?? '–'}${last}`).replace('{y}', String(end.year));
	}
	return sameMonth
		? form.day
				.replace('{d}', `${start.day === 1 ? (form.firstDay ?? '1') : start.day}–${end.day}`)
				.replace('{m}', name)
				.replace('{y}', String(end.year))
		: `${printPoint(start, form)} – ${printPoint(end, form)}`.replace(/^(\d+) – (\d+)$/, '$1–$2');
}

/** How the names of months and seasons begin in English, French and Spanish. */
const NAMED = ['jan|ene', 'feb|fev', 'mar', 'apr|avr|abr', 'may|mai', 'jun|juin', 'jul|juil', 'aug|aou|ago', 'sep', 'oct', 'nov', 'dec|dic', 'spr|pri', 'sum|ete|ver', 'aut|fal|oto', 'win|hiv|inv']
	.map(names => new RegExp(`^(?:${names})`));

/** Reads a date in words, such as `May 6, 2012`, `2019 Mar` or `otoño de 2010`; otherwise the only year in it, as in `c1998` or `[ca. 1850]`. */
function dateWritten(text: string): StyleDate | undefined {
	const plain = text.replace(/^(\d{4})\/(\d{1,2})$/, (_, year: string, month: string) => `${MONTHS[Number(month) - 1] ?? ''} ${year}`).replace(/^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? (?=\S)/i, '').normalize('NFD').replace(/\p{M}|\bde\b|(?<=\d)(?:st|nd|rd|th|er)\b|[.,]/gu, '').replace(/ {2,}/g, ' ').toLowerCase();
	const [, before, name = '', after, year] = /^(?:(\d{1,2}) )?([a-z]{3,10})(?: (\d{1,2}))? (\d{4})$/.exec(plain.replace(/^(\d{4}) (.+)$/, '$2 $1')) ?? [];
	const month = name === '' ? -1 : NAMED.findIndex(names => names.test(name));
	const day = Number(before ?? after ?? 0);
	if (month >= 0) {
		return { start: { year: Number(year), month: month + 1, ...(day > 0 && month < 12 && { day }) }, approximate: false, uncertain: false };
	}
	const years = plain.match(/(?<!\d)(?:1[4-9]|20)\d\d(?![\d/-])/g) ?? [];
	return years.length === 1 ? { start: { year: Number(years[0]) }, approximate: /\bca\b|circa|~/.test(plain), uncertain: plain.includes('?') } : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Parses a full date in English words at the start of a text: `23 May 1969`, `May 23, 1969`. */
export function dateInWords(text: string): StyleDate | undefined {
	const [, before, month, after, year] = /^(?:(\d{1,2}) )?([A-Z][a-z]{2,8})\.?(?: (\d{1,2}),)? (\d{4})\b/.exec(text) ?? [];
	const index = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase());
	const of = before ?? after;
	return index < 0 || of === undefined || year === undefined
		? undefined
		: { start: { year: Number(year), month: index + 1, day: Number(of) }, approximate: false, uncertain: false };
}
