import { edtf } from '../../../date/calendarWords';
import { parseDateSpan, type CalendarDate, type EdtfDate } from '../../../dossier/date';
import type { FactGrammar } from '../grammars/factGrammar';
import type { FactSentence } from '../sentences/factSentence';
import type { Period } from './dateInterval';
import type { WrittenDate } from './writtenValue';

/** What to write instead of some tokens. */
export interface TokenReplacement {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** How exact a date is. */
type Precision = 'day' | 'month' | 'year';

/**
 * Returns a recorded date in the form in which the text writes another one, as exact as the text at most, with the preposition that it
 * needs; `undefined` if it has no such form.
 */
export function writeDate(sentence: FactSentence, date: WrittenDate, { start, end }: Period): TokenReplacement | undefined {
	const first = start ?? end;
	const last = end ?? start;
	if (!first || !last) {
		return undefined;
	}
	const written = date.style === 'month' ? 'month' : date.style === 'year' ? 'year' : 'day';
	const from = reduced(first, written);
	const to = reduced(last, written);
	const isRange = edtf(from.year, from.month, from.day) !== edtf(to.year, to.month, to.day);
	if (!isRange) {
		return withPreposition(sentence, { date, written, precision: precisionOf(from), text: single(sentence, date, from) });
	}
	const text =
		written === 'day' && precisionOf(from) === 'day' && precisionOf(to) === 'day'
			? range(sentence, date, { start: from, end: to })
			: undefined;
	return text === undefined ? undefined : date.end ? { from: date.from, to: date.to, text } : asRange(sentence, date, text);
}

/** Returns a recorded date or period in words, day first. */
export function writtenInWords(date: EdtfDate, grammar: FactGrammar): string {
	const { months, language, dateWords: { range: [, to] } } = grammar;
	const of = language === 'es' ? ' de ' : ' ';
	const one = ({ year, month, day }: CalendarDate) =>
		[day === undefined ? undefined : dayIn(grammar, day), month === undefined ? undefined : months[month - 1], year]
			.filter(part => part !== undefined)
			.join(of);
	const { start, end } = parseDateSpan(date) ?? {};
	const ends = [...new Set([start, end].map(part => (part ? one(part) : '…')))];
	return ends.join(` ${to} `);
}

function reduced({ year, month, day, approximate }: CalendarDate, to: Precision): CalendarDate {
	return {
		year,
		approximate,
		...(month !== undefined && to !== 'year' && { month }),
		...(month !== undefined && day !== undefined && to === 'day' && { day }),
	};
}

function precisionOf({ month, day }: CalendarDate): Precision {
	return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

function single(sentence: FactSentence, date: WrittenDate, { year, month, day }: CalendarDate): string {
	const { months, language } = sentence.grammar;
	const name = month === undefined ? '' : months[month - 1] ?? '';
	const of = language === 'es' ? ' de ' : ' ';
	if (date.style === 'iso') {
		return edtf(year, month, day);
	}
	if (day === undefined) {
		return month === undefined ? String(year) : `${name}${of}${year}`;
	}
	switch (date.style) {
		case 'monthFirst':
			return `${name} ${day}, ${year}`;
		case 'dots':
			return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
		default:
			return `${dayIn(sentence.grammar, day)}${of}${name}${of}${year}`;
	}
}

function dayIn({ language }: FactGrammar, day: number): string {
	return language === 'de' ? `${day}.` : language === 'fr' && day === 1 ? '1er' : String(day);
}

/** A range of days, joined as in the text if it has a range. */
function range(sentence: FactSentence, date: WrittenDate, { start, end }: Required<Period>): string {
	const { months, language, dateWords: { range: [, to] } } = sentence.grammar;
	if (date.style === 'iso' || date.style === 'dots') {
		return `${single(sentence, date, start)}${date.style === 'iso' ? '/' : '–'}${single(sentence, date, end)}`;
	}
	const of = language === 'es' ? ' de ' : ' ';
	const dash = sentence.tokens.slice(date.from, date.to).find(({ text }) => /^[-–—]$/u.test(text))?.text;
	const link = date.end && dash !== undefined ? dash : ` ${to} `;
	const name = (date: CalendarDate) => months[(date.month ?? 1) - 1] ?? '';
	const isSameMonth = start.month === end.month && start.year === end.year;
	if (date.style === 'monthFirst') {
		return isSameMonth
			? `${name(start)} ${start.day}${dash ?? '–'}${end.day}, ${end.year}`
			: `${name(start)} ${start.day} to ${name(end)} ${end.day}, ${end.year}`;
	}
	const year = start.year === end.year ? '' : `${of}${start.year}`;
	const from = isSameMonth
		? dayIn(sentence.grammar, start.day ?? 1)
		: `${dayIn(sentence.grammar, start.day ?? 1)}${of}${name(start)}${year}`;
	return `${from}${isSameMonth ? link : ` ${link.trim()} `}${dayIn(sentence.grammar, end.day ?? 1)}${of}${name(end)}${of}${end.year}`;
}

/** Replaces a single day by a range, with the words for it. */
function asRange(sentence: FactSentence, { from, to, style }: WrittenDate, text: string): TokenReplacement {
	const { range: [word], day } = sentence.grammar.dateWords;
	const before = sentence.at(from - 1);
	const isDay = before.folded === day;
	return isDay && style === 'dayFirst' ? { from: from - 1, to, text: `${cased(word, before.text)} ${text}` } : { from, to, text };
}

interface Single {
	readonly date: WrittenDate;
	readonly written: Precision;
	readonly precision: Precision;
	readonly text: string;
}

/** Adapts the preposition to a date that is less exact, or no range, as in “on 12 October” and “in October”. */
function withPreposition(sentence: FactSentence, { date: { from, to, end }, written, precision, text }: Single): TokenReplacement {
	const { dateWords } = sentence.grammar;
	const before = sentence.at(from - 1);
	const isRange = end !== undefined && before.folded === dateWords.range[0];
	if (!isRange && (written === precision || before.folded !== dateWords[written])) {
		const contracted = written === precision ? undefined : CONTRACTED[before.folded];
		return contracted === undefined ? { from, to, text } : { from: from - 1, to, text: `${contracted} ${text}` };
	}
	const isDouble = sentence.grammar.datePrepositions.has(sentence.at(from - 2).folded);
	const word = isDouble ? '' : cased(dateWords[precision], before.text);
	return { from: from - 1, to, text: word === '' ? text : `${word} ${text}` };
}

/** Prepositions with an article, which a month or year does not have. */
const CONTRACTED: Readonly<Record<string, string>> = { du: 'de', del: 'de', vom: 'von' };

function cased(word: string, like: string): string {
	return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
