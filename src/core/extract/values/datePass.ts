import { edtf, monthOf } from '../../date/calendarWords';
import { parseDateSpan } from '../../dossier/date';
import { AND } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import { dayAt, monthAfter, rangeLink, yearAfter, type MonthAfter, type ReadDate, type YearAfter } from './dateParts';
import { inDigits, years } from './yearDates';

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
	return (
		dayMonth(block, index)
		?? monthFirst(block, index)
		?? inDigits(block, index)
		?? years(block, index)
	);
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
	const link = rangeLink(block, year?.to ?? first?.to ?? afterDays(block, from, day));
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

/** The token after a day, its dot in German, and the days that follow it in a list: “3, 4 and 5 May”. */
function afterDays(block: TokenBlock, from: number, day: number): number {
	const to = block.at(from + 1).text === '.' ? from + 2 : from + 1;
	const comma = block.at(to).text === ',' ? dayAt(block, to + 1) : undefined;
	return comma === day + 1 ? afterDays(block, to + 1, comma) : to;
}

/** “October 2020”, “October 12, 2020”, “October 12–16, 2020”. */
function monthFirst(block: TokenBlock, from: number): ReadDate | undefined {
	const { folded, shape } = block.at(from);
	const month = shape === 'capital' || shape === 'capitals' || block.language !== 'en' ? monthOf(folded) : undefined;
	const hasDot = block.at(from + 1).text === '.';
	// “Dec.3” is a part of a symbol.
	if (month === undefined || (hasDot && !block.at(from + 2).spaced)) {
		return undefined;
	}
	const next = hasDot ? from + 2 : from + 1;
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
	const link = rangeLink(block, year?.to ?? next);
	const isTwo = year !== undefined && AND.has(block.at(year.to).folded);
	const last = link === undefined || isTwo ? undefined : monthOf(block.at(link).folded);
	const lastYear = link === undefined || last === undefined ? undefined : yearAfter(block, link + 1);
	if (lastYear === undefined || last === undefined || edtf(year?.year ?? lastYear.year, month) >= edtf(lastYear.year, last)) {
		return undefined;
	}
	return { from, to: lastYear.to, date: `${edtf(year?.year ?? lastYear.year, month)}/${edtf(lastYear.year, last)}` };
}
