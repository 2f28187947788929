import { congress } from '../bluebook/bluebookBill';
import { lawOf } from '../bluebook/bluebookLaw';
import { congressDocument, congressReport } from '../bluebook/congressDocument';
import { shortCountry } from '../bluebook/countries';
import { printDate, printYears, type StyleDate } from '../date';
import { filledTerm } from '../filledTerm';
import { joinTexts } from '../joinTexts';
import { printSeries } from '../legal/treaty';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { initialsOf, invertedName, listNames, type Name } from '../names';
import { address, between, concat, endSentence, join, plain } from '../rich';
import { sentenceCase } from '../sentenceCase';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { apaAuthors, isSame, type ApaContext } from './apaParts';
import { sourceOf } from './apaSource';
import { titleOf } from './apaTitle';
import { APA_WORDS, type ApaWords } from './apaWords';

/** Formats an entry of the reference list: author, date, title, source, and the URL without a full stop (9.4 to 9.6). */
export function apaReference(given: Work, language: Language, letter: string): Rich {
	const work = onArxiv(language === 'en' ? inSentenceCase(given) : given);
	const context = { language, words: APA_WORDS[language] };
	if (work.kind === 'treaty') {
		return treaty(work, context);
	}
	const numbered = work.type === 'report' ? congressDocument(given) : undefined;
	const law = isHearing(work) ? hearing(given) : numbered !== undefined ? congressReport({ ...given, siteUrl: '' }, [], numbered) : apaLaw(work);
	if (law) {
		return withAddress(law, work);
	}
	const author = authorList(work, context);
	const date = plain(`(${dateOf(work, context, letter)})`);
	const title = titleOf(work, context);
	// Without an author, the title moves to the author position.
	const lead = author.length > 0 ? [author, date, title] : [title, date];
	return withOriginal(withAddress(join([...lead, sourceOf(work, context)], '. ', language === 'en' ? 'inside' : 'outside'), work, retrieved(work, context)), work, context);
}

/** Returns a preprint of arXiv with the name of the site and its address (10.8), which Google Scholar gives as the title of a journal. */
function onArxiv(work: Work): Work {
	const [, number] = /^arXiv(?: preprint)?[ :]+arXiv:([\w./-]{6,30})/i.exec(work.container) ?? [];
	return number === undefined ? work : { ...work, container: 'arXiv', volume: '', url: work.url || `https://arxiv.org/abs/${number}` };
}

/** Returns a work with its titles in sentence style, except names of laws and programs, and documents by resolution or symbol (6.17). */
function inSentenceCase(work: Work): Work {
	// A body that the record names keeps its capitals in the title, too.
	const bodies = [...work.authors.map(({ family, given }) => (given === '' ? family : '')), work.publisher, work.institution];
	const people = [...work.authors, ...work.editors, ...work.translators, ...work.reviewedAuthors].flatMap(({ family, given }) => (given === '' ? [] : [family]));
	const places = [work.place, work.eventPlace].flatMap(place => place.split(/, ?/));
	const [, series = ''] = /^The (\p{L}+) (?:Handbook|Companion|Encyclopa?edia|Dictionary|Guide|Reader)/u.exec(work.container || work.title) ?? [];
	const names = [
		...work.markedNames,
		...bodies.filter(name => name.includes(' ')),
		...[...people, ...places, work.publisher.includes(series) ? series : ''].filter(name => name.length > 2),
	];
	const cased = (title: string) => sentenceCase(title, work.language, names);
	return work.kind === 'software'
		? { ...work, title: work.title.replace(/(?<=^[^:]{1,60}: )[^:]{1,400}$/, cased) }
		: NAMED_IN_FULL.has(work.kind)
		? work
		: {
				...work,
				title: cased(work.title),
				volumeTitle: cased(work.volumeTitle),
				container: isPartOfWork(work) && !PROCEEDINGS.test(work.container) ? cased(work.container) : work.container,
			};
}

/** Whether the container of a work is a book or an album, whose title is in sentence case, and not a periodical or a series. */
function isPartOfWork({ kind, type, genre }: Work): boolean {
	return kind === 'chapter' || (type === 'song' && !/podcast/i.test(genre));
}

/** The names of proceedings, which are those of conferences. */
const PROCEEDINGS = /\b(?:Proc(?:eedings)?|Conf(?:erence)?|Symp(?:osium)?|Congress|Workshop)\b/;

const NAMED_IN_FULL: ReadonlySet<string> = new Set(['treaty', 'legislation', 'bill', 'euAct', 'case', 'resolution', 'unDocument']);

/**
 * Formats cases, acts, bills and codes as in the Bluebook (chapter 11), and laws without a code by name and country. Returns
 * `undefined` for all other kinds.
 */
function apaLaw(work: Work): Rich | undefined {
	// The caller adds the URL, as it does to all other entries.
	return (
		lawOf({ ...work, siteUrl: '' }, [])
		?? (work.kind === 'legislation'
		&& work.title !== ''
		&& work.issued !== undefined
		&& work.title.endsWith(String(work.issued.start.year))
			? join(
					[plain(joinTexts([work.title, work.number], ', ')), between('(', plain(/^[a-z]{2}(?::|$)/.test(work.jurisdiction) ? shortCountry(work.jurisdiction) : work.jurisdiction), ')')],
					' ',
				)
			: undefined)
	);
}

/** Whether a work is listed by its title even if the record has authors, as laws and hearings are (chapter 11). */
export function isListedByTitle(work: Work): boolean {
	return work.kind === 'treaty' || isHearing(work) || (work.kind === 'legislation' && work.authors.length > 0 && apaLaw(work) !== undefined);
}

function isHearing(work: Work): boolean {
	return work.type === 'hearing' && work.title !== '' && committeeOf(work) !== '';
}

/** Returns the committee, which programs have beside the House. */
function committeeOf({ institution, section, genre }: Work): string {
	return [institution, section, genre].find(name => /\bcommittee\b/i.test(name)) ?? institution;
}

/** Formats a hearing by title, committee, Congress and year (11.6). */
function hearing(work: Work): Rich {
	const { title, session, issued } = work;
	const before = /\bhearings? (?:on .{1,200} )?before\b/i.test(title) ? title : `${title}: Hearing before the ${committeeOf(work).replace(/^the /i, '')}`;
	return plain(joinTexts([before, congress(session)], ', ') + (issued ? ` (${issued.start.year})` : ''));
}

/** Returns a year with the letter that disambiguates works; "n.d." is separated from it by a hyphen (8.19). */
export function withLetter(year: string, letter: string, { isMissing }: { readonly isMissing: boolean }): string {
	return letter === '' ? year : `${year}${isMissing ? '-' : ''}${letter}`;
}

/** Returns the words that replace the date of a work without one: that it is in press, or that no date is known. */
export function undated({ status }: Work, { inPress, noDate }: ApaWords): string {
	return /in press|forthcoming|accepted for publication|sous presse|à paraître|en prensa/i.test(status) ? inPress : noDate;
}

/** Lists up to twenty authors; of more, the first nineteen and the last (9.8). Two institutions are joined without a comma. */
function authorList(work: Work, { language, words }: ApaContext): Rich {
	const makers = apaAuthors(work, language);
	const names = makers.map((name, index) => printName(name) + (index === 0 && work.account !== '' ? ` [@${work.account}]` : '') + ofEpisode(name, work, words));
	const and = makers[0]?.given === '' ? words.textAnd : words.listAnd;
	const shown =
		names.length > 20
			? `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1) ?? ''}`
			: listNames(names, { and, lastAnd: words.listAnd, shortenFrom: Infinity, others: '' });
	const isEdited = work.authors.length === 0 && work.kind === 'book' && makersOf(work).length === 0 && work.editors.length > 0;
	const isDirected = work.kind === 'video' && /film|motion picture/i.test(work.genre) && names.length > 0;
	const role = work.writers.length > 0 ? undefined : (work.role ?? (isDirected ? 'director' : undefined));
	const ofMakers = role === undefined ? ['', ''] : words.makers[role];
	const term = isEdited ? words.editor : ofMakers;
	return join([plain(shown), plain(term[names.length > 1 ? 1 : 0] ?? '')], ' ');
}

/** Returns what somebody did for an episode that others directed or wrote (10.12): ` (Writer & Director)`. */
function ofEpisode(name: Name, { writers, authors }: Work, { makers, textAnd }: ApaWords): string {
	const roles = [
		...(writers.some(writer => isSame(writer, name)) ? [makers.writer[0]] : []),
		...(authors.some(author => isSame(author, name)) ? [makers.director[0]] : []),
	];
	return writers.length === 0 ? '' : ` ${roles.join(textAnd).replace(`)${textAnd}(`, textAnd)}`;
}

function printName(name: Name): string {
	const { familyFirst, ...rest } = name;
	// Names in Latin script are always inverted with a comma (9.8).
	return invertedName({
		...(/^\p{Script=Latin}/u.test(name.family) ? rest : { ...rest, ...(familyFirst && { familyFirst }) }),
		given: initialsOf(name.given, { stop: '.', space: ' ' }),
	});
}

function dateOf(work: Work, { words }: ApaContext, letter: string): string {
	const { issued } = work;
	if (!issued) {
		return withLetter(undated(work, words), letter, { isMissing: true });
	}
	const { start, end } = issued;
	const yearOnly = isYearOnly(work);
	const date = {
		...issued,
		start: yearOnly ? { year: start.year } : start,
		...(yearOnly && end && end !== 'open' && { end: { year: end.year } }),
	};
	const sameYear =
		date.end !== undefined
		&& date.end !== 'open'
		&& date.end.year === start.year
		&& start.day !== undefined
		&& date.end.day !== undefined
		&& date.end.month !== start.month;
	const printed = sameYear ? withinYear(date, words) : ended(printDate(date, words.dates), date, words);
	return printed.replace(String(start.year), year => withLetter(year, letter, { isMissing: false }));
}

/** Completes the date of something that still continues: `2015–present`. */
export function ended(printed: string, { end }: StyleDate, { present }: ApaWords): string {
	return end === 'open' ? `${printed}${present}` : printed;
}

/** Kinds of sources that are dated by year only. */
const YEAR_ONLY: ReadonlySet<string> = new Set(['book', 'article', 'chapter', 'thesis', 'dataset', 'software', 'workingPaper']);

/** An entry of a work without a publisher, such as Wikipedia, is dated by the day, and so is a paper that is in no series (10.4). */
function isYearOnly({ kind, type, publisher, volume, issue, issued, number, editors, page, url }: Work): boolean {
	return (
		YEAR_ONLY.has(kind)
		// A journal without volumes has the month or season (9.14).
		&& !(kind === 'article' && volume === '' && issue !== '' && issued?.start.day === undefined)
		&& !(kind === 'workingPaper' && number === '')
		&& !(publisher === '' && volume === '' && (type.startsWith('entry') || (kind === 'chapter' && url !== '' && page === '' && editors.length === 0)))
	);
}

/** Prints a range within one year, which is printed once: `2020, September 30–October 2`. */
function withinYear({ start, end, ...date }: StyleDate, { dates }: ApaWords): string {
	const first = printDate({ ...date, start }, dates);
	const last = end === undefined || end === 'open' ? '' : printDate({ ...date, start: end }, dates).replace(/^\d+, /, '');
	return `${first}–${last}`;
}

/** The date formats of treaties, in which the date does not follow an author. */
const TREATY_DATES = {
	en: { day: '{m} {d}, {y}', month: '{m} {y}' },
	fr: { day: '{d} {m} {y}', month: '{m} {y}' },
	es: { day: '{d} de {m} de {y}', month: '{m} de {y}' },
} as const;

/** Formats a treaty: name, date, series and URL, separated by commas (11.9). */
function treaty(work: Work, { language, words }: ApaContext): Rich {
	const { series, date } = work.treaty;
	const dates = { ...words.dates, ...TREATY_DATES[language] };
	const known = [
		plain(work.title || `[${languageData(language).kinds.treaty}]`), plain(date ? printDate(date, dates) : ''),
		plain(series ? printSeries(series, 'bluebook') : ''),
	];
	return work.url === '' ? endSentence(join(known, ', ')) : join([...known, address(work.url)], ', ');
}

/** Returns the retrieval date of data and pages that change over time; those without a date are expected to (9.16). */
function retrieved({ kind, accessed, issued }: Work, { words, language }: ApaContext): string {
	return accessed && (kind === 'dataset' || !issued)
		? filledTerm(words.retrieved, printDate(accessed, { ...words.dates, ...TREATY_DATES[language] }))
		: '';
}

function withAddress(described: Rich, { url }: Work, before = ''): Rich {
	const ended = endSentence(described);
	return url === '' ? ended : concat(ended, ' ', before, address(url));
}

/** Adds when a republished or translated work first appeared (9.41). */
function withOriginal(entry: Rich, { original }: Work, { words }: ApaContext): Rich {
	return original ? concat(entry, ` ${filledTerm(words.original, printYears(original, words.dates.circa))}`) : entry;
}
