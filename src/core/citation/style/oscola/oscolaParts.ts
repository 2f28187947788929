import { printDate, type StyleDate } from '../date';
import { joinTexts } from '../joinTexts';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import { displayName, initialsOf, invertedName, listNames, type Name } from '../names';
import { between, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { printPages } from '../pageRange';
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
	return between('(', plain(shortTitle === title ? '' : shortTitle), ')');
}

/** Formats the authors, or the institution if there are none. */
export function makers(work: Work, use: OscolaUse): Rich {
	const people = peopleOf(work.authors, use);
	return plain(people === '' ? bodyOf(work) : people);
}

/** Returns the institution of a work without authors. */
export function bodyOf(work: Work): string {
	return work.authors.length === 0 && work.body ? work.body.oscola : makersOf(work).map(({ family }) => family).join(', ');
}

/** Lists up to three names; of more, the first (3.1.1). */
export function peopleOf(names: readonly Name[], use: OscolaUse): string {
	return listNames(names.map(name => (use === 'list' ? inverted(name) : noStops(displayName(name)))), NAMES);
}

/** Returns the surnames of the authors. */
export function surnamesOf({ authors }: Pick<Work, 'authors'>): string {
	return listNames(authors.map(({ family }) => family), NAMES);
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

/** Official series of reports, which are in italics although they have no ISBN (3.4.4). */
const OFFICIAL_SERIES = /^(?:Scot )?Law Com\b|^C(?:d|md|mnd|m|P)?\.? ?\d|^H[CL] \d|^\d{4}–\d\d, H[CL] \d/;

const NAME_OF_SERIES = /^(?:(?:Scot )?Law Com(?: (?:CP|DP))?(?: No)?|C(?:d|md|mnd|m|P)|H[CL](?: Paper)?)$/;

/** The numbers of a paper of a committee of both Houses, which follow the session (3.4.3). */
const JOINT = /^H[CL] \d[^,]{0,12}, H[CL] \d/;

/** Papers of either House that are cited by their session (3.4.3). */
const OF_SESSION = /^(?:H[CL] )?\d{4}–\d{2,4}, /;

/**
 * Returns the number of a report, preceded by its official series if the item names that as the kind of report: `Cm 7170`. A paper of
 * either House has its session, which may be the years of the item, and its volume in Roman numerals (3.4.3).
 */
export function reportNumber({ authors, institution, genre: givenGenre, number: own, series, seriesNumber, session: ofItem, issued, volume, container }: OfSeries): string {
	const printed = own !== '' ? own : NAME_OF_SERIES.test(seriesName(series)) ? seriesNumber : OFFICIAL_SERIES.test(series) && /\d$/.test(series) ? series : own;
	const genre = lawCommissionSeries([...authors.map(({ family }) => family), institution], givenGenre, own);
	// The session may follow the number: `HC 87 (2016–17)`.
	const [, paper = printed, session1 = ''] = /^(H[CL] \d[\w–-]{0,12}),? \(?((?:19|20)\d\d[-–/]\d{2,4})\)?$/.exec(printed) ?? [];
	const [number, given] = [paper, ofItem || session1.replace(/[-/]/, '–')];
	const session = given === '' && /^H[CL] \d/.test(number) ? sessionOf(issued) : given;
	const name = [genre, series, container].map(seriesName).find(text => NAME_OF_SERIES.test(text)) ?? '';
	if (JOINT.test(number)) {
		return joinTexts([given || sessionOf(issued), number], ', ');
	}
	const bare = number.replace(/^No\.? (?=\d)/, '');
	const whole = name !== '' && /^\d/.test(bare) ? `${name.replace(/(?<=Law Com(?: CP| DP)?)$/, ' No')} ${bare}` : number;
	const inVolume = /^\d$/.test(volume) ? `–${ROMAN[Number(volume)] ?? ''}` : '';
	return !/^H[CL] \d/.test(whole)
		? whole
		: (/-|–/.test(whole) ? whole : whole + inVolume)
				.replace(/^(H[CL]) (?!\d{4}[-–]\d{2,4}, )/, session === '' ? '$1 ' : `$1 ${session}, `)
				.replaceAll('-', '–');
}

/** Returns the series of a report and its number there (3.4.3). */
export function seriesOfReport({ series, seriesNumber }: Pick<Work, 'series' | 'seriesNumber'>, number: string): string {
	const within = seriesNumber || number;
	return within === '' || series === '' ? '' : `${series} ${within.replace(/^(?:no\.? ?)?(?=\d+$)/i, 'No ')}`;
}

/** Returns the series in which a Law Commission numbers its papers, if the record has only their number; other genres are kept. */
function lawCommissionSeries(makers: readonly string[], genre: string, number: string): string {
	const maker = makers.find(name => /^(?:the )?(?:Scottish )?Law Commission$/i.test(name));
	const isNumbered = /^(?:No\.? ?)?\d{1,3}$/.test(number) && /^(?:|(?:law commission )?(?:final )?report|consultation paper|discussion paper)$/i.test(genre);
	return maker === undefined || !isNumbered
		? genre
		: `${/scottish/i.test(maker) ? 'Scot ' : ''}Law Com${/^c/i.test(genre) ? ' CP' : /^d/i.test(genre) ? ' DP' : ''}`;
}

type OfSeries = Pick<Work, 'authors' | 'institution' | 'genre' | 'number' | 'series' | 'seriesNumber' | 'session' | 'issued' | 'volume' | 'container'>;

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** Returns the session of Parliament that the years of an item name: `2008–09`; empty for other dates. */
export function sessionOf(issued: StyleDate | undefined): string {
	const { start, end } = issued ?? {};
	return start !== undefined && end !== undefined && end !== 'open' && end.year === start.year + 1 && start.month === undefined
		? `${start.year}–${String(end.year).slice(2)}`
		: '';
}

/** Returns the usual name of an official series. */
function seriesName(name: string): string {
	return name
		.replaceAll('.', '')
		.replace(/^Scottish Law Com(?:mission)?(?= |$)/, 'Scot Law Com')
		.replace(/^Law Commission(?= |$)/, 'Law Com')
		.replace(/ Consultation Papers?/, ' CP')
		.replace(/ Discussion Papers?/, ' DP')
		.replace(/^Command Papers?$/, 'Cm')
		.replace(/(?<=Law Com) Reports?$/, '');
}

/** Returns what precedes the number of a command paper: that it is a White or Green Paper (3.4.2). */
export function kindOfPaper({ genre }: Pick<Work, 'genre'>): string {
	return /^(?:white|green) paper$/i.test(genre) ? genre : '';
}

/** Tells whether a report is in an official series, so that it has only the year, or no date if its number has the session. */
export function isOfficial(work: OfSeries): boolean {
	return OFFICIAL_SERIES.test(reportNumber(work));
}

/** Tells whether the number of a report has the session of Parliament, which replaces the year. */
export function hasSession(work: OfSeries): boolean {
	return OF_SESSION.test(reportNumber(work));
}

function standsAlone(work: Work): boolean {
	return work.kind === 'book' || (work.kind === 'report' && (work.hasIsbn || isOfficial(work)));
}

function inverted(name: Name): string {
	return noStops(invertedName({ ...name, given: initialsOf(name.given, { stop: '', space: '' }) }, ' '));
}

/** Removes full stops and spaces from initials: `F-X`, `JAG` (3.1.1), and the full stop of `Jr`. */
function noStops(name: string): string {
	return name.replace(/\b(\p{Lu})\.(?: (?=\p{Lu}\.))?/gu, '$1').replace(/\b([JS]r)\./g, '$1');
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
