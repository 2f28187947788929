import { parseDateSpan } from '../../dossier/date';
import { edtf, monthOf } from './calendar';
import { AND, YEAR_PREPOSITIONS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';

/** Words and marks between the ends of a range of days or years. */
const RANGE: ReadonlySet<string> = new Set(['to', 'and', 'until', 'au', 'a', 'et', 'bis', 'und', 'tot', 'en', 'al', 'y', '-', '–', '—']);

/** A date that was read: its tokens, and its value unless the year is not written. */
interface ReadDate {
	readonly from: number;
	readonly to: number;
	readonly date?: string;
}

/** Finds dates and ranges of dates: in words, in ISO 8601, with dots, and years after a preposition. */
export function findDates(block: TokenBlock): void {
	for (let index = 0; index < block.tokens.length; index++) {
		const found = block.isFree(index) ? dateAt(block, index) : undefined;
		if (found) {
			const value = found.date !== undefined && parseDateSpan(found.date) ? { date: found.date } : {};
			block.add({ type: 'date', ...value }, found.from, found.to, { rank: 0.9 });
			index = found.to - 1;
		}
	}
}

function dateAt(block: TokenBlock, index: number): ReadDate | undefined {
	return dayMonth(block, index) ?? monthFirst(block, index) ?? numeric(block, index) ?? years(block, index);
}

/** “12 October 2020”, “12 to 16 October 2020”, “30 September to 2 October 2020”, “1er octobre”. */
function dayMonth(block: TokenBlock, from: number): ReadDate | undefined {
	const day = dayAt(block, from);
	if (day === undefined) {
		return undefined;
	}
	const first = monthAfter(block, from + 1);
	const year = first && yearAfter(block, first.to);
	const range = dayRange(block, from, { day, first, year });
	if (range || !first) {
		return range;
	}
	return year ? { from, to: year.to, date: edtf(year.year, first.month, day) } : { from, to: first.to };
}

/** The range that begins with a day, which has its own month and year or those of the last day. */
function dayRange(
	block: TokenBlock,
	from: number,
	{ day, first, year }: { readonly day: number; readonly first: MonthAfter | undefined; readonly year: YearAfter | undefined },
): ReadDate | undefined {
	// “24. und 25. Oktober”
	const afterDay = block.at(from + 1).text === '.' ? from + 2 : from + 1;
	const link = rangeLink(block, year?.to ?? first?.to ?? afterDay);
	const lastDay = link === undefined ? undefined : dayAt(block, link);
	const last = lastDay === undefined || link === undefined ? undefined : monthAfter(block, link + 1);
	if (!last || lastDay === undefined) {
		return undefined;
	}
	const lastYear = yearAfter(block, last.to);
	if (!lastYear) {
		return year ? undefined : { from, to: last.to };
	}
	const start = edtf(year?.year ?? lastYear.year, first?.month ?? last.month, day);
	const end = edtf(lastYear.year, last.month, lastDay);
	// “On 1 May 2020 and 3 May 2021” is two dates.
	const isTwo = year !== undefined && (AND.has(block.at(year.to).folded) || start >= end);
	return isTwo ? undefined : { from, to: lastYear.to, date: `${start}/${end}` };
}

/** “October 2020”, “October 12, 2020”, “October 12–16, 2020”. */
function monthFirst(block: TokenBlock, from: number): ReadDate | undefined {
	const { folded, shape } = block.at(from);
	const month = shape === 'capital' || shape === 'capitals' || block.language !== 'en' ? monthOf(folded) : undefined;
	if (month === undefined) {
		return undefined;
	}
	const next = block.at(from + 1).text === '.' ? from + 2 : from + 1;
	const year = yearAfter(block, next);
	const months = monthRange(block, from, { month, year, next });
	if (months || year) {
		return months ?? { from, to: year?.to ?? next, date: edtf(year?.year ?? 0, month) };
	}
	const day = block.language === 'en' ? dayAt(block, next) : undefined;
	if (day === undefined) {
		return undefined;
	}
	const link = rangeLink(block, next + 1);
	const lastDay = link === undefined ? undefined : dayAt(block, link);
	const end = lastDay === undefined || link === undefined ? next + 1 : link + 1;
	const after = yearAfter(block, block.at(end).text === ',' ? end + 1 : end);
	if (!after) {
		return { from, to: end };
	}
	const start = edtf(after.year, month, day);
	return { from, to: after.to, date: lastDay === undefined ? start : `${start}/${edtf(after.year, month, lastDay)}` };
}

/** “October 2020 to March 2021”, “October to December 2020”: `next` is the token after the first month, `year` its own year. */
function monthRange(
	block: TokenBlock,
	from: number,
	{ month, year, next }: { readonly month: number; readonly year: YearAfter | undefined; readonly next: number },
): ReadDate | undefined {
	const link = rangeLink(block, year?.to ?? next) ?? (block.at(next).text === '/' ? next + 1 : undefined);
	const isTwo = year !== undefined && AND.has(block.at(year.to).folded);
	const last = link === undefined || isTwo ? undefined : monthOf(block.at(link).folded);
	const lastYear = link === undefined || last === undefined ? undefined : yearAfter(block, link + 1);
	if (lastYear === undefined || last === undefined || edtf(year?.year ?? lastYear.year, month) >= edtf(lastYear.year, last)) {
		return undefined;
	}
	return { from, to: lastYear.to, date: `${edtf(year?.year ?? lastYear.year, month)}/${edtf(lastYear.year, last)}` };
}

/** “2020-10-12”, “12.10.2020”. */
function numeric(block: TokenBlock, from: number): ReadDate | undefined {
	const { text } = block.at(from);
	const dots = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
	if (dots) {
		return { from, to: from + 1, date: edtf(Number(dots[3]), Number(dots[2]), Number(dots[1])) };
	}
	const [first, second] = [block.at(from + 1), block.at(from + 3)];
	if (/^\d{4}$/.test(text) && first.text === '-' && second.text === '-' && !first.spaced && !second.spaced) {
		const [month, day] = [block.at(from + 2).text, block.at(from + 4).text];
		return /^\d{2}$/.test(month) && /^\d{2}$/.test(day)
			? { from, to: from + 5, date: edtf(Number(text), Number(month), Number(day)) }
			: undefined;
	}
	return undefined;
}

/** Words before “of” or “de” and a number that is not a year. */
const COMPARED: ReadonlySet<string> = new Set(['mas', 'menos', 'plus', 'moins', 'cerca', 'alrededor', 'total', 'maximum', 'minimum']);

/** “2022 to 2024”, “in 2000”. A year alone needs a preposition, and must not be part of a name that follows. */
function years(block: TokenBlock, from: number): ReadDate | undefined {
	const start = yearAt(block, from);
	if (start === undefined || block.before(from) === '/') {
		return undefined;
	}
	const link = rangeLink(block, from + 1);
	const end = link === undefined ? undefined : yearAt(block, link);
	// “in 2023, 2024 and 2025” names three years.
	const isTwo = AND.has(block.at(from + 1).folded) && !BETWEEN.has(block.at(from - 1).folded);
	if (end !== undefined && link !== undefined && end > start && !isTwo) {
		return { from, to: link + 1, date: `${edtf(start)}/${edtf(end)}` };
	}
	const next = block.at(from + 1);
	const isName = next.spaced && (next.shape === 'capital' || next.shape === 'capitals');
	const before = block.at(from - 1).folded;
	// “a partir de 2014”, but “más de 2000 personas”
	const isAfter =
		YEAR_PREPOSITIONS.has(before)
		|| (before === 'de' && (block.language === 'es' || block.at(from - 2).folded === 'partir'))
		|| (before === 'a' && block.at(from - 2).folded === 'ici');
	return isAfter && !COMPARED.has(block.at(from - 2).folded) && !isName && next.text !== '%'
		? { from, to: from + 1, date: edtf(start) }
		: undefined;
}

const BETWEEN: ReadonlySet<string> = new Set(['between', 'entre', 'tussen', 'zwischen']);

function dayAt(block: TokenBlock, index: number): number | undefined {
	const { text, shape } = block.at(index);
	const digits = /^(\d{1,2})(?:st|nd|rd|th|er|o|º)?$/.exec(text)?.[1];
	const day = (shape === 'number' || shape === 'ordinal') && block.isFree(index) ? Number(digits) : NaN;
	return day >= 1 && day <= 31 ? day : undefined;
}

/** A month and the token after it. */
interface MonthAfter {
	readonly month: number;
	readonly to: number;
}

/** The month at a token, or after a dot, “of” or “de”. */
function monthAfter(block: TokenBlock, index: number): MonthAfter | undefined {
	const at = ['.', 'de', 'of'].includes(block.at(index).folded) ? index + 1 : index;
	const month = monthOf(block.at(at).folded);
	const to = block.at(at + 1).text === '.' && block.at(at).text.length <= 4 && /^\d/.test(block.at(at + 2).text) ? at + 2 : at + 1;
	return month === undefined ? undefined : { month, to };
}

/** A year and the token after it. */
interface YearAfter {
	readonly year: number;
	readonly to: number;
}

function yearAfter(block: TokenBlock, index: number): YearAfter | undefined {
	const at = ['de', 'del', ','].includes(block.at(index).folded) ? index + 1 : index;
	const year = yearAt(block, at);
	return year === undefined ? undefined : { year, to: at + 1 };
}

function yearAt(block: TokenBlock, index: number): number | undefined {
	const { text } = block.at(index);
	return /^(?:1[5-9]|20|21)\d\d$/.test(text) && block.isFree(index) ? Number(text) : undefined;
}

/** The token after a word or mark of a range; `undefined` if there is none. */
function rangeLink(block: TokenBlock, index: number): number | undefined {
	return RANGE.has(block.at(index).folded) ? index + 1 : undefined;
}
