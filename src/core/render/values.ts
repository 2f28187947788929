import { getOrInsert } from '../data/getOrInsert';
import { parseDateSpan, type CalendarDate, type EdtfDate } from '../dossier/date';
import type { Fact, LanguageTag } from '../dossier/model';
import { textIn } from '../library/names';
import { fill, type RenderLabels } from './labels';

/** Formats an EDTF date in the user's language. A date that cannot be parsed is returned as it is. */
export function formatDate(date: EdtfDate, labels: RenderLabels): string {
	const span = parseDateSpan(date);
	if (!span) {
		return date;
	}
	const { start, end } = span;
	if (start && end) {
		return start === end ? formatCalendarDate(start, labels) : formatSpan(start, end, labels);
	}
	return start
		? fill(labels.from, formatCalendarDate(start, labels))
		: fill(labels.until, end ? formatCalendarDate(end, labels) : '');
}

/**
 * Formats the value of a fact as text. A text value is Markdown in the language of the content, or else in `fallback`; a
 * single sentence loses its full stop if an agent or date follows on the same line.
 */
export function formatValueInLine(fact: Fact, labels: RenderLabels, fallback: LanguageTag): string {
	const value = formatValue(fact, labels, fallback);
	const continues = fact.unconfirmed || [fact.by, fact.to, fact.when, fact.claimedBy].some(addition => addition !== undefined);
	return continues && fact.value.type === 'text' && value.endsWith('.') ? value.slice(0, -1) : value;
}

function formatValue({ value }: Fact, labels: RenderLabels, fallback: LanguageTag): string {
	switch (value.type) {
		case 'date':
			return formatDate(value.date, labels);
		case 'amount':
			return formatAmount(value.amount, value.currency, labels.locale);
		case 'count':
			return value.count.toLocaleString(labels.locale);
		case 'identifier':
			return value.identifier;
		case 'place':
			return value.place;
		case 'text':
			return textIn(value.text, labels.content, fallback);
	}
}

/** Formats an amount with its ISO 4217 code, as the United Nations and the European Union do: `EUR 2,000,000`. */
export function formatAmount(amount: number, currency: string, locale: LanguageTag): string {
	const digits = Number.isInteger(amount) ? 0 : 2;
	return cached(amountFormats, `${locale} ${currency} ${digits}`, () => new Intl.NumberFormat(locale, {
		style: 'currency', currency, currencyDisplay: 'code', maximumFractionDigits: digits,
	})).format(amount);
}

function formatCalendarDate(date: CalendarDate, labels: RenderLabels): string {
	const text = formatOf(date, labels.locale).format(asUtc(date));
	return date.approximate ? fill(labels.approximately, text) : text;
}

function formatSpan(start: CalendarDate, end: CalendarDate, labels: RenderLabels): string {
	if (start.approximate || end.approximate || start.day === undefined || end.day === undefined) {
		return fill(labels.span, formatCalendarDate(start, labels), formatCalendarDate(end, labels));
	}
	const span = formatOf(start, labels.locale).formatRange(asUtc(start), asUtc(end));
	// No spaces around the dash between days of one month: 12–16 October 2020.
	return start.year === end.year && start.month === end.month ? span.replace(/(\d)\s–\s(?=\d)/, '$1–') : span;
}

/** Creating an `Intl` format is far more expensive than using it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const amountFormats = new Map<string, Intl.NumberFormat>();
/** The maximum number of cached formats; more currencies than this come only from malformed dossiers. */
const MAX_FORMATS = 400;

function formatOf({ month, day }: CalendarDate, locale: LanguageTag): Intl.DateTimeFormat {
	return cached(
		dateFormats,
		`${locale} ${month === undefined ? 'year' : day === undefined ? 'month' : 'day'}`,
		() =>
			new Intl.DateTimeFormat(locale, {
				timeZone: 'UTC',
				year: 'numeric',
				...(month !== undefined && { month: 'long' }),
				...(day !== undefined && { day: 'numeric' }),
			}),
	);
}

function cached<T>(formats: Map<string, T>, name: string, make: () => T): T {
	if (formats.size >= MAX_FORMATS && !formats.has(name)) {
		formats.clear();
	}
	return getOrInsert(formats, name, make);
}

function asUtc({ year, month = 1, day = 1 }: CalendarDate): Date {
	// `Date.UTC` maps the years 0 to 99 to 1900–1999.
	return new Date(new Date(0).setUTCFullYear(year, month - 1, day));
}
