import { edtf } from '../../date/calendarWords';
import { AND, YEAR_PREPOSITIONS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import { rangeLink, yearAt, type ReadDate } from './dateParts';

/** Words before “of” or “de” and a number that is not a year. */
const COMPARED: ReadonlySet<string> = new Set(['mas', 'menos', 'plus', 'moins', 'cerca', 'alrededor', 'total', 'maximum', 'minimum']);

/** Reads “2022 to 2024”, “in 2000”, “(2000)”. A year alone needs a preposition, and must not be part of a name that follows. */
export function years(block: TokenBlock, from: number): ReadDate | undefined {
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
	return isDated(block, from) && !COMPARED.has(block.at(from - 2).folded) && !isName && next.text !== '%'
		? { from, to: from + 1, date: edtf(start) }
		: undefined;
}

/** Whether what is before a year says that it is one: a preposition, a bracket around it, or another year in a list. */
function isDated(block: TokenBlock, from: number): boolean {
	return followsPreposition(block, from) || isInBrackets(block, from) || followsYear(block, from);
}

function followsPreposition(block: TokenBlock, from: number): boolean {
	const { folded: first } = block.at(from - 2);
	const { folded: before } = block.at(from - 1);
	switch (before) {
		case 'de':
			// “a partir de 2014”, but “más de 2000 personas”
			return block.language === 'es' || first === 'partir';
		case 'a':
			return first === 'ici';
		case 'for': case 'pour': case 'voor': case 'fur': {
			// “pour 2025 et 2026”, but “for 2000 people”
			const after = block.at(from + 1);
			return after.shape === 'mark' || AND.has(after.folded);
		}
		default:
			return YEAR_PREPOSITIONS.has(before);
	}
}

/** “(1972)”, “(Stockholm, 1972)”. */
function isInBrackets(block: TokenBlock, from: number): boolean {
	const { text: before } = block.at(from - 1);
	const isAfterTown = before === ',' && block.at(from - 2).shape === 'capital' && block.at(from - 3).text === '(';
	return block.at(from + 1).text === ')' && (before === '(' || isAfterTown);
}

/** Whether a year follows another in a list: “in 2023, 2024 and 2025”. */
function followsYear(block: TokenBlock, from: number): boolean {
	const before = block.at(from - 1);
	const isLink = before.text === ',' || AND.has(before.folded);
	return isLink && block.isDate(from - 2) && /^\d{4}$/.test(block.at(from - 2).text);
}

const YEAR = '(?:19|20)\\d\\d';
/** A day, month and year; a year, month and day; two years; a year; a decade. */
const IN_DIGITS = new RegExp(
	`(?<![\\p{L}\\p{N}./-])(?:(\\d{1,2})[./-](\\d{1,2})[./-](${YEAR})|(${YEAR})-(\\d\\d)-(\\d\\d)|(${YEAR})[-–/](\\d\\d)|(?:[Mm]id-?|[Ll]ate-|[Ee]arly-|FY-?)(${YEAR})|(?:[Aa]nnées |[Dd][eé]cada de )((?:19|20)\\d0)(?!,? (?:et |y )?\\d)|((?:19|20)\\d0)(?:s|er))(?![\\p{L}\\p{N}]|[/-]\\d)`,
	'uy',
);

/**
 * Reads “12.10.2020”, “12/10/2020” and “2020-10-12”, “2015/16” and “2019-21”, “mid-2020” and “FY2021”, “the 1990s”, “années 1990” and “década
 * de 1990”. In English, the order of day and month is not known from slashes unless one is above 12.
 */
export function inDigits(block: TokenBlock, from: number): ReadDate | undefined {
	IN_DIGITS.lastIndex = block.at(from).start;
	const match = IN_DIGITS.exec(block.text);
	if (!match) {
		return undefined;
	}
	const [one = 0, two = 0, year, isoYear, month, day, first, last = 0, single, ...decades] = match
		.slice(1)
		.map(part => (part === undefined ? undefined : Number(part)));
	const read = { from, to: block.tokensIn(match.index, match.index + match[0].length)[1] };
	const decade = decades.find(part => part !== undefined);
	if (year !== undefined) {
		const isDayFirst = block.language !== 'en' || one > 12 || match[0].includes('.');
		const isClear = isDayFirst || two > 12 || one === two;
		return { ...read, ...(isClear && { date: isDayFirst ? edtf(year, two, one) : edtf(year, one, two) }) };
	}
	if (first !== undefined) {
		const end = first - (first % 100) + last;
		return end > first && end <= first + MAX_RANGE_YEARS ? { ...read, date: `${edtf(first)}/${edtf(end)}` } : undefined;
	}
	return { ...read, date: decade === undefined ? edtf(isoYear ?? single ?? 0, month, day) : `${edtf(decade)}/${edtf(decade + 9)}` };
}

/** The maximum number of years of a range such as “2019-21”. */
const MAX_RANGE_YEARS = 10;

const BETWEEN: ReadonlySet<string> = new Set(['between', 'entre', 'tussen', 'zwischen']);
