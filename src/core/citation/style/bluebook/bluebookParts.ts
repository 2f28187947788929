import { printDate, type StyleDate } from '../date';
import { editionNumber } from '../edition';
import { joinTexts } from '../joinTexts';
import { americanOrdinal } from '../legal/americanOrdinal';
import { displayName, listNames, type Name } from '../names';
import { printPlaces, type PlaceWords } from '../place';
import { address, between, concat, italic, join, plain, richText } from '../rich';
import type { Place, Rich } from '../style';
import { makersOf, titleText, type Work } from '../work';
import { abbreviatedName } from './abbreviate';
import { BLUEBOOK_BARE_PAGE, BLUEBOOK_DATES, BLUEBOOK_PLACES } from './bluebookWords';

/** The locators of a citation. */
export type Places = readonly Place[] | undefined;

/** Formats locators. */
export function pinpoint(places: Places, words: PlaceWords = BLUEBOOK_PLACES): Rich {
	// A page follows the section that it is in after a comma (rule 3.3).
	return plain(printPlaces(places, words).replace(/^(§[^,[]{1,30}) at (?=\d{1,4}(?:[–, ]|$))/, '$1, at '));
}

/** Whether the first locator is a page, whose number then follows a title without a comma. */
export function firstIsPage(places: Places): boolean {
	return places?.[0]?.label === 'page' && printPlaces(places, BLUEBOOK_BARE_PAGE) !== '';
}

/** Returns a title with what is cited of it: a page without “at”, unless the title ends in a number (rule 3.2(a)). */
export function withPages(title: Rich, places: Places): Rich {
	const isBare = firstIsPage(places) && !/\d$/.test(richText(title));
	return join([title, pinpoint(places, isBare ? BLUEBOOK_BARE_PAGE : BLUEBOOK_PLACES)], isBare ? ' ' : ', ');
}

/** Returns the name of a case with the full stop after `v.` (rule 10.2). */
export function bluebookCaseName(title: string): string {
	return title.replace(/ v /g, ' v. ');
}

/** Returns the title in italics, or the name of the kind of source if there is none. */
export function titleOrKind(work: Work): Rich {
	return work.title === '' ? plain(titleText(work)) : italic(work.title);
}

/** Lists up to two names; of more, the first (rule 15.1(b)). */
export function namesOf(names: readonly Name[]): string {
	return listNames(names.map(name => (name.given === '' ? abbreviatedName(name.family) : naturalName(name))), NAMES);
}

/** Like `namesOf`, for letters, which name people with their offices in full. */
export function peopleOf(names: readonly Name[]): string {
	return listNames(names.map(name => naturalName(name)), NAMES);
}

/** Returns a name whose initials are not separated by spaces: `B.F. Skinner` (rule 6.1(a)). */
function closedInitials(name: string): string {
	return name.replace(/(?<=(?:^|[\s.])\p{Lu}\.) (?=\p{Lu}\.)/gu, '');
}

/** The surnames of the authors, and the names of institutions abbreviated as in the first citation. */
export function surnamesOf({ authors }: Pick<Work, 'authors'>): string {
	return listNames(authors.map(({ family, given }) => (given === '' ? abbreviatedName(family) : family)), NAMES);
}

/** Returns the authors or the institution. */
export function authors(work: Work): string {
	return namesOf(makersOf(work));
}

/** Returns the edition, with 2d and 3d as in law reviews (rule 6.2(b)); empty for a first edition. */
export function edition({ edition: of }: Work): string {
	return of === '' || of === '1' ? '' : `${editionNumber(of, americanOrdinal).replace(/^(2)nd |^(3)rd /, '$1$2d ')} ed.`;
}

/** Returns the year of issue; empty if unknown. */
export function yearOf({ issued }: Pick<Work, 'issued'>): string {
	return issued ? String(issued.start.year) : '';
}

/** Returns the year of reports whose volumes have no other number, in square brackets; empty if unknown. */
export function bracketedYear(work: Pick<Work, 'issued'>): string {
	return yearOf(work).replace(/.+/, '[$&]');
}

/** Formats a date in parentheses. */
export function dated(date: StyleDate | undefined): Rich {
	return between('(', plain(date ? day(date) : ''), ')');
}

/** Joins the parts that are not empty in parentheses. */
export function inParentheses(parts: readonly string[], separator = ' '): Rich {
	return between('(', plain(joinTexts(parts, separator)), ')');
}

/** Formats a date. */
export function day(date: StyleDate): string {
	return printDate(date, BLUEBOOK_DATES);
}

/** Formats day and month, for dates whose year is printed before. */
export function dayOfYear({ start }: StyleDate): string {
	return start.month === undefined ? '' : day({ start, approximate: false, uncertain: false }).replace(/,? \d{4}$/, '');
}

/** Adds the URL, and the date of the last visit if the page has no date (rule 18.2.2(c) and (d)). */
export function withAddress(described: Rich, { siteUrl: url, accessed, issued }: Work): Rich {
	const visited = accessed && !issued ? ` (last visited ${day(accessed)})` : '';
	return url === '' ? described : join([described, concat(address(url), visited)], ', ');
}

/** Formats the name by which later notes cite a treaty. */
export function hereinafter({ shortTitle, title }: Pick<Work, 'shortTitle' | 'title'>): Rich {
	return plain(shortTitle === '' || shortTitle === title ? '' : `[hereinafter ${shortTitle}]`);
}

const NAMES = { and: ' & ', lastAnd: ' & ', shortenFrom: 3, others: ' et al.' } as const;

/** Returns a personal name; a comma precedes "Jr.", but no numeral (rule 15.1). */
function naturalName(name: Name): string {
	return closedInitials(displayName({ ...name, ...(/^[JS]r\b/.test(name.suffix) && { commaSuffix: true as const }) }));
}
