import { cslDateValue } from '../../../csl/cslDate';
import { calendarDay } from '../../../date/calendarDay';
import { parseEdtf } from '../../../date/edtf';
import type { ItemFields } from '../items/readItem';
import { MONTHS } from './bibValue';

const DATES: readonly (readonly [string, string])[] = [['date', 'issued'], ['urldate', 'accessed'], ['eventdate', 'event-date'], ['origdate', 'original-date']];

/** Adds the dates, and returns the fields without a readable date, and those whose month or day does not exist. */
export function addDates(fields: ItemFields, value: (name: string) => string): readonly string[] {
	const unread: string[] = [];
	for (const [from, to] of DATES) {
		const date = parseEdtf(value(from).replace(/[{}]/g, ''));
		if (!date && value(from).trim() !== '') {
			unread.push(from);
		}
		fields.date(to, date && cslDateValue(date));
	}
	const unreadPart = addYear(fields, value);
	return unreadPart === undefined ? unread : [...unread, unreadPart];
}

/** Adds the date of issue that BibTeX has in three fields, and returns the one that is not readable or does not exist. */
function addYear(fields: ItemFields, value: (name: string) => string): string | undefined {
	// Catalogues write `c2014.` and `[2014]`.
	const [year, month, day] = ['year', 'month', 'day'].map(name =>
		value(name)
			.replace(/[{}]/g, '')
			.trim()
			.replace(/^[[c©]{1,2}(?=\d{4}\b)|(?<=^[^\d]{0,2}\d{4})[\].]{1,2}$/g, ''),
	);
	if (/^\d{4}$/.test(year ?? '')) {
		const exact = calendarDay(Number(year), numberIn(month), numberIn(day));
		fields.date('issued', cslDateValue({ start: exact ?? { year: Number(year) }, circa: false, uncertain: false }));
		const lastPart = (day ?? '') === '' ? 'month' : 'day';
		return exact ? undefined : lastPart;
	}
	const date = parseEdtf(year ?? '');
	fields.date('issued', date && cslDateValue(date));
	return year === '' || date || stateIn(year ?? '') !== '' ? undefined : 'year';
}

/** Returns the stage of publication that some records have instead of a year. */
export function stateIn(year: string): string {
	return /^[{ ]*(forthcoming|in press|to appear|accepted)\b[} ]*$/i.exec(year)?.[1]?.toLowerCase().replace('to appear', 'forthcoming') ?? '';
}

/** Parses a number or the English name of a month. */
export function numberIn(text: string | undefined): number | undefined {
	const month = MONTHS.indexOf((text ?? '').slice(0, 3).toLowerCase());
	return month >= 0 ? month + 1 : /^\d{1,2}$/.test(text ?? '') ? Number(text) : undefined;
}
