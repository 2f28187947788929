import { printDate, type StyleDate } from '../date';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import { displayName, initialsOf, invertedName, listNames, type Name } from '../names';
import { between, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { OSCOLA_DATES, OSCOLA_QUOTES } from './oscolaWords';

/** Whether a work is described in a note, or in the bibliography, which inverts the names of people (1.7). */
export type OscolaUse = 'note' | 'list';

/** A title: of books and of reports in a series in italics, of all else in quotation marks (3.1.2, 3.4.4). */
export function titleOf(work: Work, text = work.title): Rich {
	return text === '' ? plain(`[${languageData('en').kinds[work.kind]}]`) : standsAlone(work) ? italic(text) : plain(quoted(text, OSCOLA_QUOTES));
}

/** The title without marks, or what the thing is. */
export function titleText({ title, kind }: Pick<Work, 'title' | 'kind'>): string {
	return title === '' ? `[${languageData('en').kinds[kind]}]` : title;
}

/** Who made a work: its authors, else the body. */
export function makers(work: Work, use: OscolaUse): Rich {
	const people = peopleOf(work.authors, use);
	return plain(people === '' ? bodyOf(work) : people);
}

/** The body that speaks in a work without authors. */
export function bodyOf(work: Work): string {
	return work.authors.length === 0 && work.body ? work.body.oscola : makersOf(work).map(({ family }) => family).join(', ');
}

/** Names in a row; of more than three the first (3.1.1). */
export function peopleOf(names: readonly Name[], use: OscolaUse): string {
	return listNames(names.map(name => (use === 'list' ? inverted(name) : noStops(displayName(name)))), NAMES);
}

/** The surnames of the authors. */
export function surnames({ authors }: Pick<Work, 'authors'>): string {
	return listNames(authors.map(({ family }) => family), NAMES);
}

/** Names with what they did, such as `(eds)`. */
export function withRole(names: readonly Name[], use: OscolaUse, role: 'ed' | 'tr'): string {
	return names.length === 0 ? '' : `${peopleOf(names, use)} (${role}${names.length > 1 ? 's' : ''})`;
}

/** Parentheses with what is known and the date, without brackets around nothing. */
export function details(parts: readonly string[], date: StyleDate | undefined, beforeDate: string): Rich {
	const known = parts.filter(part => part !== '').join(', ');
	return between('(', join([plain(known), plain(date ? day(date) : '')], beforeDate), ')');
}

/** The publisher, unless it is the maker. */
export function publisherBeside(work: Work): string {
	return bodyOf(work) === work.publisher ? '' : work.publisher;
}

/** A date as the style writes it. */
export function day(date: StyleDate): string {
	return printDate(date, OSCOLA_DATES);
}

/** The year of issue; empty if unknown. */
export function yearOf({ issued }: Pick<Work, 'issued'>): string {
	return issued ? String(issued.start.year) : '';
}

/** The reports of official series, which stand in italics though they have no book number (3.4.4). */
const OFFICIAL_SERIES = /^(?:Scot )?Law Com\b|^C(?:d|md|mnd|m|P)?\.? ?\d|^H[CL] \d/;

function standsAlone({ kind, hasIsbn, number }: Work): boolean {
	return kind === 'book' || (kind === 'report' && (hasIsbn || OFFICIAL_SERIES.test(number)));
}

function inverted(name: Name): string {
	return noStops(invertedName({ ...name, given: initialsOf(name.given, { stop: '', space: '' }) }, ' '));
}

/** Initials without full stops and spaces: `F-X`, `JAG` (3.1.1); none behind `Jr` either. */
function noStops(name: string): string {
	return name.replace(/\b(\p{Lu})\.(?: (?=\p{Lu}\.))?/gu, '$1').replace(/\b([JS]r)\./g, '$1');
}

const NAMES = { and: ' and ', lastAnd: ' and ', shortenFrom: 4, others: ' and others' } as const;
