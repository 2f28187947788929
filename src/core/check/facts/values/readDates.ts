import { calendarDay } from '../../../date/calendarDay';
import { monthOf } from '../../../date/calendarWords';
import type { CalendarDate } from '../../../dossier/date';
import type { FactSentence } from '../sentences/factSentence';
import { hedgeBefore } from './hedges';
import type { DateStyle, WrittenDate } from './writtenValue';

/** A date as read: the token after it, and its parts. */
interface ReadDate {
	readonly to: number;
	readonly start?: CalendarDate | undefined;
	readonly end?: CalendarDate | undefined;
	readonly style: DateStyle;
}

/** Finds the dates of a sentence, in order, including those that cannot be read in full. Numbers of documents are not dates. */
export function readDates(sentence: FactSentence): readonly WrittenDate[] {
	const dates: WrittenDate[] = [];
	for (let index = 0; index < sentence.tokens.length; index++) {
		const read = sentence.isFree(index) && mayBegin(sentence, index) ? dateAt(sentence, index) : undefined;
		if (read) {
			const isReal = read.start !== undefined && exists(read.start) && (!read.end || exists(read.end));
			const before = sentence.at(index - 1);
			// A mark that touches the next token continues the number.
			const after = sentence.at(read.to).text + (sentence.touches(read.to + 1) ? '' : ' ');
			const isPart = /^[-‐‑–—/]$/u.test(before.text) || /^[-‐‑–—/.]$/u.test(after);
			const complete = isReal && !isPart && !sentence.grammar.by.has(before.folded);
			const hedge = hedgeBefore(sentence, index);
			dates.push({
				type: 'date', from: index, to: read.to, start: read.start ?? { year: 0, approximate: false }, style: read.style, complete,
				...(read.end && { end: read.end }), ...(hedge && { hedge }),
			});
			index = read.to - 1;
		}
	}
	return dates;
}

/** Whether a token is a number or a month, with which all dates begin. */
function mayBegin(sentence: FactSentence, index: number): boolean {
	const { shape, folded, text } = sentence.at(index);
	return shape === 'number' || shape === 'ordinal' || /^\d/.test(text) || monthOf(folded) !== undefined;
}

function dateAt(sentence: FactSentence, from: number): ReadDate | undefined {
	return (
		isoAt(sentence, from) ?? dayFirst(sentence, from) ?? monthFirst(sentence, from) ?? dotsAt(sentence, from) ?? yearsAt(sentence, from)
	);
}

function dateOf(year: number, month?: number, day?: number): CalendarDate {
	return { year, approximate: false, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

function exists({ year, month, day }: CalendarDate): boolean {
	return calendarDay(year, month, day) !== undefined;
}

/** “2020-10-12”, “2020-10-12/2020-10-16”. */
function isoAt(sentence: FactSentence, from: number): ReadDate | undefined {
	const first = isoDay(sentence, from);
	const isRange = first !== undefined && sentence.at(from + 5).text === '/';
	const second = isRange ? isoDay(sentence, from + 6) : undefined;
	return first && { start: isRange && !second ? undefined : first, end: second, to: second ? from + 11 : from + 5, style: 'iso' };
}

const YEAR_LENGTH = 4;

function isoDay(sentence: FactSentence, from: number): CalendarDate | undefined {
	if (sentence.at(from).text.length !== YEAR_LENGTH || sentence.at(from + 1).text !== '-') {
		return undefined;
	}
	const tokens = Array.from({ length: 5 }, (_, index) => sentence.at(from + index));
	const written = tokens.map(({ text }) => text).join('');
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
	return match && tokens.slice(1).every(({ spaced }) => !spaced)
		? dateOf(Number(match[1]), Number(match[2]), Number(match[3]))
		: undefined;
}

/** “12.10.2020”. */
function dotsAt(sentence: FactSentence, from: number): ReadDate | undefined {
	const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(sentence.at(from).text);
	return match ? { start: dateOf(Number(match[3]), Number(match[2]), Number(match[1])), to: from + 1, style: 'dots' } : undefined;
}

/**
 * “12 October 2020”, “12 to 16 October 2020”, “30 September to 2 October 2020”, “12. bis 16. Oktober 2020”. A range may have the year
 * twice.
 */
function dayFirst(sentence: FactSentence, from: number): ReadDate | undefined {
	const day = dayAt(sentence, from);
	if (!day) {
		return undefined;
	}
	const first = monthAt(sentence, day.to);
	const firstYear = first && yearAfter(sentence, first.to);
	const link = rangeLink(sentence, firstYear?.to ?? first?.to ?? day.to);
	const lastDay = link === undefined ? undefined : dayAt(sentence, link);
	const last = lastDay && monthAt(sentence, lastDay.to);
	if (last) {
		const year = yearAfter(sentence, last.to);
		const start = year && dateOf(firstYear?.year ?? year.year, first?.month ?? last.month, day.day);
		return { start, end: year && dateOf(year.year, last.month, lastDay.day), to: year?.to ?? last.to, style: 'dayFirst' };
	}
	return first && { start: firstYear && dateOf(firstYear.year, first.month, day.day), to: firstYear?.to ?? first.to, style: 'dayFirst' };
}

/** “October 2020”, “October 12, 2020”, “October 12–16, 2020”. */
function monthFirst(sentence: FactSentence, from: number): ReadDate | undefined {
	const month = monthAt(sentence, from);
	if (!month || month.joined) {
		return undefined;
	}
	const year = yearAfter(sentence, month.to);
	const day = sentence.grammar.language === 'en' && !year ? dayAt(sentence, month.to) : undefined;
	if (!day) {
		// “October to December 2020” is more than its last month.
		const isRange = sentence.grammar.rangeWords.has(sentence.at(from - 1).folded) && monthAt(sentence, from - 2) !== undefined;
		const joins = rangeLink(sentence, year?.to ?? month.to);
		const other = joins === undefined ? undefined : monthAt(sentence, joins);
		return { start: year && !isRange && !other ? dateOf(year.year, month.month) : undefined, to: year?.to ?? month.to, style: 'month' };
	}
	const link = rangeLink(sentence, day.to);
	const last = link === undefined ? undefined : dayAt(sentence, link);
	const end = last?.to ?? day.to;
	const after = yearAfter(sentence, end);
	const start = after && dateOf(after.year, month.month, day.day);
	return { start, end: last && after && dateOf(after.year, month.month, last.day), to: after?.to ?? end, style: 'monthFirst' };
}

/** “2022 to 2024”, “in 2000”, “(2000)”, “wurde 2000”. Another year is read only in part. */
function yearsAt(sentence: FactSentence, from: number): ReadDate | undefined {
	const start = yearAt(sentence, from);
	if (start === undefined) {
		return undefined;
	}
	const link = rangeLink(sentence, from + 1);
	const end = link === undefined ? undefined : yearAt(sentence, link);
	if (end !== undefined && link !== undefined && end > start) {
		return { start: dateOf(start), end: dateOf(end), to: link + 1, style: 'year' };
	}
	const { folded } = sentence.at(from - 1);
	const isBare = sentence.grammar.language === 'de' && (sentence.grammar.passive.has(folded) || isBeforeNumber(sentence, from + 1));
	const isDated =
		isBare
		|| isSubjectOfClause(sentence, from)
		|| qualifiesNoun(sentence, from)
		|| sentence.grammar.dates.dated.verbs.endsBefore(sentence.tokens, from)
		|| sentence.grammar.datePrepositions.has(folded)
		|| isNamedYear(sentence, from)
		|| isAfterVerb(sentence, from)
		|| (folded === '(' && sentence.at(from + 1).text === ')');
	const next = sentence.at(from + 1);
	const isName = next.spaced && (next.shape === 'capital' || next.shape === 'capitals') && sentence.mentionAt(from + 1) === undefined;
	return { start: isDated && !isName ? dateOf(start) : undefined, to: from + 1, style: 'year' };
}

/** Whether a number is at a token, as after the year in “gab 2019 3 Millionen Euro”. */
function isBeforeNumber(sentence: FactSentence, at: number): boolean {
	return sentence.at(at).spaced && (sentence.at(at).shape === 'number' || sentence.grammar.numberWords.has(sentence.at(at).folded));
}

/** Whether a year opens its sentence as the subject, as in “2003 saw the adoption”, or before the verb in German, as in “2019 gab Belgien”. */
function isSubjectOfClause({ tokens, grammar: { language, marks, sums } }: FactSentence, from: number): boolean {
	return from === 0 && (marks.has(tokens[1]?.folded ?? '') || (language === 'de' && sums.cues.endAt(tokens, 1) !== undefined));
}

/** “In the year 2000”, but not “in the financial year 2000”. */
function isNamedYear({ tokens, grammar: { articles, datePrepositions } }: FactSentence, from: number): boolean {
	const before = tokens[from - 2]?.folded ?? '';
	return YEARS.has(tokens[from - 1]?.folded ?? '') && (articles.has(before) || datePrepositions.has(before));
}

/** Nouns before the number of a year. Folded. */
export const YEARS: ReadonlySet<string> = new Set('year an annee jahr jahre jaar ano'.split(' '));

/** Whether a year without a preposition follows a verb and ends its phrase, as in the line “adopted 2000, in force 2003”. */
function isAfterVerb(sentence: FactSentence, from: number): boolean {
	return sentence.at(from + 1).shape === 'mark'
		&& Object.values(sentence.grammar.dates).some(({ verbs }) => verbs.endsBefore(sentence.tokens, from));
}

/** Whether a year describes a noun, as in “the 2000 adoption of” and “Belgium’s 2019 donation”. */
function qualifiesNoun({ tokens, grammar: { articles, dates, sums } }: FactSentence, from: number): boolean {
	const before = tokens[from - 1]?.folded ?? '';
	return (articles.has(before) && Object.values(dates).some(({ nouns }) => nouns.endAt(tokens, from + 1) !== undefined))
		|| ((articles.has(before) || /^['’]s?$/u.test(before)) && sums.gifts.has(tokens[from + 1]?.folded ?? ''));
}

/** A day of a month, with the ending of an ordinal or, in German, a dot. */
function dayAt(sentence: FactSentence, index: number): { readonly day: number; readonly to: number } | undefined {
	const { text, shape } = sentence.at(index);
	const digits = /^(\d{1,2})(?:st|nd|rd|th|er|o|º)?$/u.exec(text)?.[1];
	const day = (shape === 'number' || shape === 'ordinal') && sentence.isFree(index) ? Number(digits) : NaN;
	const dotted = sentence.grammar.language === 'de' && sentence.at(index + 1).text === '.' && sentence.touches(index + 1);
	return day >= 1 && day <= 31 ? { day, to: dotted ? index + 2 : index + 1 } : undefined;
}

interface MonthAt {
	readonly month: number;
	readonly to: number;
	/** Whether “of” or “de” is before it. */
	readonly joined: boolean;
}

/** The month at a token, or after “of” or “de”; an abbreviated one may have a dot. */
function monthAt(sentence: FactSentence, index: number): MonthAt | undefined {
	const joined = /^(?:de|of)$/.test(sentence.at(index).folded);
	const at = joined ? index + 1 : index;
	const { folded, text } = sentence.at(at);
	const month = sentence.grammar.language === 'en' && !/^\p{Lu}/u.test(text) ? undefined : monthOf(folded);
	const isDotted =
		sentence.at(at + 1).text === '.' && sentence.touches(at + 1) && text.length <= 4 && /^\d/.test(sentence.at(at + 2).text);
	return month === undefined || !sentence.isFree(at) || isSeven(sentence, at) ? undefined : { month, to: isDotted ? at + 2 : at + 1, joined };
}

/** “Sept résolutions”: in French, the short form of a month is also a number, unless it has a dot or a year. */
function isSeven(sentence: FactSentence, index: number): boolean {
	return (
		sentence.grammar.language === 'fr'
		&& sentence.at(index).folded === 'sept'
		&& !(sentence.at(index + 1).text === '.' && sentence.touches(index + 1))
		&& yearAt(sentence, index + 1) === undefined
	);
}

function yearAfter(sentence: FactSentence, index: number): { readonly year: number; readonly to: number } | undefined {
	const at = /^(?:de|del|,|of)$/.test(sentence.at(index).folded) ? index + 1 : index;
	const year = yearAt(sentence, at);
	return year === undefined ? undefined : { year, to: at + 1 };
}

function yearAt(sentence: FactSentence, index: number): number | undefined {
	const { text } = sentence.at(index);
	return /^(?:1[5-9]|20|21)\d\d$/.test(text) && sentence.isFree(index) ? Number(text) : undefined;
}

/** The token after a word or mark of a range, with an article such as “au” in it and a day of the week after it; `undefined` if there is none. */
function rangeLink(sentence: FactSentence, index: number): number | undefined {
	const { rangeWords, articles, weekdays } = sentence.grammar;
	if (!rangeWords.has(sentence.at(index).folded)) {
		return undefined;
	}
	const to = rangeWords.has(sentence.at(index + 1).folded) || articles.has(sentence.at(index + 1).folded) ? index + 2 : index + 1;
	return weekdays.has(sentence.at(to).folded) ? to + 1 : to;
}
