import { printDate, type StyleDate } from '../date';
import { joinTexts } from '../joinTexts';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import { displayName, initialsOf, invertedName, listNames, type Name } from '../names';
import { printPages } from '../pageRange';
import { between, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { isOfficial } from './oscolaPapers';
import { OSCOLA_DATES, OSCOLA_QUOTES } from './oscolaWords';

/** Whether a work is cited in a note or listed in the bibliography, which inverts the names of people (1.7). */
export type OscolaUse = 'note' | 'list';

/** Formats a title: books and reports in a series in italics, all others in quotation marks (3.1.2, 3.4.4). */
export function titleOf(work: Work, text = work.title): Rich {
	return text === ''
		? plain(`[${languageData('en').kinds[work.kind]}]`)
		: standsAlone(work)
			? italic(text)
			: plain(quoted(text, OSCOLA_QUOTES));
}

/** Removes the full stops of abbreviations from the name of a case, such as `U.K. v. Alb.` (1.3.1), but not those within words. */
export function withoutAbbreviationStops(name: string): string {
	return name.replace(/\.(?![\p{Ll}\d])/gu, '');
}

/** Removes full stops from abbreviations. */
export function withoutStops(text: string): string {
	return text.replace(/\.(?! ?\d)(?=\S|$)|\.(?= )/g, '').replace(/(?<= )L J$/, 'LJ');
}

/** Uses en dashes between the parts of a number, such as `C–176/03` and `I–7879`. */
export function dashed(text: string): string {
	return text.replace(/(?<=^|[ CTFIVX\d])[-‑](?=[\dIVX])/g, '–');
}

/** Formats the short title by which later notes cite a work, in parentheses; empty if it has none. */
export function shortForm({ shortTitle, title }: Pick<Work, 'shortTitle' | 'title'>): Rich {
	// The title may have it already: `… (Digital Services Act)`.
	return between('(', plain(shortTitle === title || title.endsWith(`(${shortTitle})`) ? '' : shortTitle), ')');
}

/** Formats the authors, or the institution if there are none. */
export function makers(work: Work, use: OscolaUse): Rich {
	const people = peopleOf(work.authors, use);
	return plain(people === '' ? bodyOf(work) : people);
}

/** Returns the institution of a work without authors. */
export function bodyOf(work: Work): string {
	return work.authors.length === 0 && work.body ? work.body.oscola : makersOf(work).map(({ family }) => shortBody(family)).join(', ');
}

/** Lists up to three names; of more, the first (3.1.1). */
export function peopleOf(names: readonly Name[], use: OscolaUse): string {
	return listNames(names.map(name => (use === 'list' ? inverted(name) : noStops(displayName(name)))), NAMES);
}

/** Returns the surnames of the authors. */
export function surnamesOf({ authors }: Pick<Work, 'authors'>): string {
	return listNames(authors.map(({ family }) => shortBody(family)), NAMES);
}

/** Lists names with their role, such as `(eds)`. */
export function withRole(names: readonly Name[], use: OscolaUse, role: 'ed' | 'tr'): string {
	return names.length === 0 ? '' : `${peopleOf(names, use)} (${role}${names.length > 1 ? 's' : ''})`;
}

/** Formats known parts and the date in parentheses; empty if nothing is known. */
export function details(parts: readonly string[], date: StyleDate | undefined, beforeDate: string): Rich {
	const known = joinTexts(parts, ', ');
	return between('(', join([plain(known), plain(date ? day(date) : '')], beforeDate), ')');
}

/** Returns the publisher, unless it is the author. */
export function publisherUnlessAuthor(work: Work): string {
	return bodyOf(work) === work.publisher ? '' : work.publisher;
}

/** Formats a date. */
export function day(date: StyleDate): string {
	return printDate(date, OSCOLA_DATES);
}

/** Returns the year of issue; empty if unknown. */
export function yearOf({ issued }: Pick<Work, 'issued'>): string {
	return issued ? String(issued.start.year) : '';
}

/** Returns the year of issue, or the two years of a volume that has two: `2004–05` (1.3.2); empty if unknown. */
export function yearsOf({ issued }: Pick<Work, 'issued'>): string {
	const { start, end } = issued ?? {};
	return start === undefined
		? ''
		: end === undefined || end === 'open' || end.year <= start.year
			? String(start.year)
			: printPages(`${start.year}–${end.year}`, 'twoDigits');
}

function standsAlone(work: Work): boolean {
	return work.kind === 'book' || (work.kind === 'report' && (work.hasIsbn || isOfficial(work)));
}

function inverted(name: Name): string {
	return noStops(invertedName({ ...name, given: initialsOf(name.given, { stop: '', space: '' }) }, ' '));
}

/** Returns the name by which lawyers know a body. */
function shortBody(name: string): string {
	return name.replace(/^The (?=(?:Scottish )?Law Commission$)/, '').replace(/^(?:United Nations )?International Law Commission$/, 'ILC');
}

/** Removes full stops and spaces from initials: `F-X`, `JAG` (3.1.1), and the full stop of `Jr`. */
function noStops(name: string): string {
	return shortBody(name).replace(/(?<!\p{L})(\p{Lu})\.(?: (?=\p{Lu}\.))?/gu, '$1').replace(/\b([JS]r)\./g, '$1');
}

const NAMES = { and: ' and ', lastAnd: ' and ', shortenFrom: 4, others: ' and others' } as const;

/** A date without its month and day. */
export function yearOnly(date: Work['issued']): Work['issued'] {
	return date && { ...date, start: { year: date.start.year } };
}

/** Formats author and title, separated by a comma. */
export function byline(work: Work, use: OscolaUse): Rich {
	return join([makers(work, use), titleOf(work)], ', ');
}
