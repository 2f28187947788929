import { printDate, type StyleDate } from '../date';
import { editionNumber } from '../edition';
import { languageData } from '../locale/language';
import { displayName, listNames, type Name } from '../names';
import { printPlaces, type PlaceWords } from '../place';
import { address, between, concat, italic, join, plain } from '../rich';
import type { Place, Rich } from '../style';
import { makersOf, type Work } from '../work';
import { BLUEBOOK_DATES, BLUEBOOK_PLACES } from './bluebookWords';

/** The places of a citation. */
export type Places = readonly Place[] | undefined;

/** The places as the style writes them. */
export function pinpoint(places: Places, words: PlaceWords = BLUEBOOK_PLACES): Rich {
	return plain(printPlaces(places, words));
}

/** The title, or what the thing is. */
export function titleText({ title, kind }: Pick<Work, 'title' | 'kind'>): string {
	return title === '' ? `[${languageData('en').kinds[kind]}]` : title;
}

/** The title in italics, or what the thing is. */
export function titleOrKind(work: Work): Rich {
	return work.title === '' ? plain(titleText(work)) : italic(work.title);
}

/** Two names in a row; of more the first (rule 15.1(b)). */
export function namesOf(names: readonly Name[]): string {
	return listNames(names.map(displayName), NAMES);
}

/** The surnames of the authors. */
export function surnamesOf({ authors }: Pick<Work, 'authors'>): string {
	return listNames(authors.map(({ family }) => family), NAMES);
}

/** Who made the work. */
export function authors(work: Work): string {
	return namesOf(makersOf(work));
}

/** Law reviews write 2d and 3d (rule 6.2(b)); a first edition is not named. */
export function edition({ edition: of }: Work): string {
	return of === '' || of === '1' ? '' : `${editionNumber(of, lawReviewOrdinal)} ed.`;
}

/** The year of issue; empty if unknown. */
export function yearOf({ issued }: Pick<Work, 'issued'>): string {
	return issued ? String(issued.start.year) : '';
}

/** A date in parentheses. */
export function dated(date: StyleDate | undefined): Rich {
	return between('(', plain(date ? day(date) : ''), ')');
}

/** What is known in parentheses. */
export function inParentheses(parts: readonly string[], separator = ' '): Rich {
	return between('(', plain(parts.filter(part => part !== '').join(separator)), ')');
}

/** A date. */
export function day(date: StyleDate): string {
	return printDate(date, BLUEBOOK_DATES);
}

/** Day and month, where the year stands before. */
export function dayOfYear({ start }: StyleDate): string {
	return start.month === undefined ? '' : day({ start, approximate: false, uncertain: false }).replace(/,? \d{4}$/, '');
}

/** The address, and when it was visited where the page has no date (rule 18.2.2(c) and (d)). */
export function withAddress(described: Rich, { url, accessed, issued }: Work): Rich {
	const visited = accessed && !issued ? ` (last visited ${day(accessed)})` : '';
	return url === '' ? described : join([described, concat(address(url), visited)], ', ');
}

/** By what name a treaty is called afterwards. */
export function hereinafter({ shortTitle, title }: Pick<Work, 'shortTitle' | 'title'>): Rich {
	return plain(shortTitle === '' || shortTitle === title ? '' : `[hereinafter ${shortTitle}]`);
}

function lawReviewOrdinal(number: number): string {
	return languageData('en').ordinal(number).replace(/[nr]d$/, 'd');
}

const NAMES = { and: ' & ', lastAnd: ' & ', shortenFrom: 3, others: ' et al.' } as const;
