import { edtf, monthOf } from '../../date/calendarWords';
import { parseDateSpan } from '../../dossier/date';
import { fold } from '../../text/fold';

/** A day, month and year in figures, as in most of Europe, or a year, month and day with other marks or without zeros. */
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/;
/** A moment, of which only the day counts. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]/;

/** Returns a date in figures as EDTF; `undefined` if it is not a date, could be two, or is not in the calendar. */
export function dateAsEdtf(text: string): string | undefined {
	const trimmed = text.trim();
	const date = MOMENT.exec(trimmed)?.[1] ?? (ISO.test(trimmed) ? trimmed : yearFirst(trimmed) ?? dayFirst(trimmed) ?? withMonth(trimmed));
	return date !== undefined && parseDateSpan(date) ? date : undefined;
}

const ISO = /^\d{4}(?:-\d{2}){0,2}$/;
/** “3 May 2001”, “May 3, 2001” and “May 2001”. */
const WITH_MONTH = /^(?:(\d{1,2})\.? )?(\p{L}{3,12})\.?(?: (\d{1,2}),)? (\d{4})$/u;

function withMonth(text: string): string | undefined {
	const [, first, name = '', second, year = ''] = WITH_MONTH.exec(text) ?? [];
	const month = monthOf(fold(name));
	const day = first ?? second;
	return month === undefined ? undefined : edtf(Number(year), month, numberIn(day));
}

function yearFirst(text: string): string | undefined {
	const [, year = '', month, day] = YEAR_FIRST.exec(text) ?? [];
	return month === undefined ? undefined : edtf(Number(year), Number(month), numberIn(day));
}

/** A day up to 12 could be a month. */
function dayFirst(text: string): string | undefined {
	const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? [];
	return Number(day) > 12 || day === month && day !== '' ? edtf(Number(year), Number(month), Number(day)) : undefined;
}

function numberIn(text: string | undefined): number | undefined {
	return text === undefined ? undefined : Number(text);
}
