import { authorName } from '../bodies';
import { lawOf } from '../bluebook/bluebookLaw';
import { printDate, type StyleDate } from '../date';
import { editionNumber } from '../edition';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { bodyName, displayName, initialsOf, invertedName, listNames, type Name } from '../names';
import { address, between, capitalised, concat, endSentence, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { printSeries } from '../treaty';
import { makersOf, type Work } from '../work';
import { APA_WORDS, type ApaWords } from './apaWords';

/** What the parts of an entry are formatted with. */
interface Context {
	readonly language: Language;
	readonly words: ApaWords;
}

/** Formats an entry of the reference list: author, date, title, source, and the URL without a full stop (9.4 to 9.6). */
export function apaReference(work: Work, language: Language, letter: string): Rich {
	const context = { language, words: APA_WORDS[language] };
	if (work.kind === 'treaty') {
		return treaty(work, context);
	}
	const law = apaLaw(work);
	if (law) {
		return withAddress(law, work);
	}
	const author = authorList(work, context);
	const date = plain(`(${dateOf(work, context, letter)})`);
	const title = titleOf(work, context);
	// Without an author, the title moves to the author position.
	const lead = author.length > 0 ? [author, date, title] : [title, date];
	return withAddress(join([...lead, sourceOf(work, context)], '. '), work, retrieved(work, context));
}

/**
 * Formats cases, acts, bills and codes as in the Bluebook (chapter 11), and laws without a code by name and country. Returns
 * `undefined` for all other kinds.
 */
function apaLaw(work: Work): Rich | undefined {
	// The caller adds the URL, as to all other entries.
	return lawOf({ ...work, url: '' }, []) ?? (work.kind === 'legislation' && work.title !== '' && work.issued !== undefined && work.title.endsWith(String(work.issued.start.year))
		? join([plain([work.title, work.number].filter(part => part !== '').join(', ')), between('(', plain(work.jurisdiction), ')')], ' ') : undefined);
}

/**
 * Returns the authors: a known body by its full name, otherwise the authors or the institution. The editors of a book replace missing
 * authors.
 */
export function apaAuthors(work: Work, language: Language): readonly Name[] {
	if (work.authors.length === 0 && work.body) {
		return [bodyName(authorName(work.body, language, 'apa'))];
	}
	if (work.kind === 'case' || work.kind === 'euAct' || work.kind === 'bill') {
		return [];
	}
	const makers = makersOf(work);
	return makers.length === 0 && work.kind === 'book' ? work.editors : makers;
}

/** Tells whether titles of a kind are italic: those of works that stand alone (9.19), not those of articles and chapters. */
export function isItalic({ kind }: Work): boolean {
	return !['news', 'article', 'chapter', 'treaty', 'legislation', 'bill', 'euAct', 'blog'].includes(kind);
}

/** Returns a year with the letter that disambiguates works; "n.d." is separated from it by a hyphen (8.19). */
export function withLetter(year: string, letter: string, isMissing: boolean): string {
	return letter === '' ? year : `${year}${isMissing ? '-' : ''}${letter}`;
}

/** Lists up to twenty authors; of more, the first nineteen and the last (9.8). */
function authorList(work: Work, { language, words }: Context): Rich {
	const names = apaAuthors(work, language).map(printName);
	const shown = names.length > 20 ? `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1) ?? ''}` : listNames(names, { and: words.listAnd, lastAnd: words.listAnd, shortenFrom: Infinity, others: '' });
	const isEdited = work.authors.length === 0 && work.kind === 'book' && makersOf(work).length === 0 && work.editors.length > 0;
	const isDirected = work.kind === 'video' && /film|motion picture/i.test(work.genre) && names.length > 0;
	return join([plain(shown), plain(isEdited ? words.editor[work.editors.length > 1 ? 1 : 0] : isDirected ? words.director[names.length > 1 ? 1 : 0] : '')], ' ');
}

function printName(name: Name): string {
	const { familyFirst, ...rest } = name;
	// Names in Latin script are always inverted with a comma (9.8).
	return invertedName({ ...(/^\p{Script=Latin}/u.test(name.family) ? rest : { ...rest, ...(familyFirst && { familyFirst }) }), given: initialsOf(name.given, { stop: '.', space: ' ' }) });
}

function dateOf({ issued, kind }: Work, { words }: Context, letter: string): string {
	if (!issued) {
		return withLetter(words.noDate, letter, true);
	}
	const { start, end } = issued;
	const yearOnly = YEAR_ONLY.has(kind);
	const date = { ...issued, start: yearOnly ? { year: start.year } : start, ...(yearOnly && end && end !== 'open' && { end: { year: end.year } }) };
	const sameYear = date.end !== undefined && date.end !== 'open' && date.end.year === start.year && start.day !== undefined && date.end.day !== undefined && date.end.month !== start.month;
	const printed = sameYear ? withinYear(date, words) : printDate(date, words.dates);
	return printed.replace(String(start.year), year => withLetter(year, letter, false));
}

/** Kinds of sources that are dated by year only. */
const YEAR_ONLY: ReadonlySet<string> = new Set(['book', 'article', 'chapter', 'thesis', 'dataset', 'software', 'workingPaper']);

/** Prints a range within one year, which is printed once: `2020, September 30–October 2`. */
function withinYear({ start, end, ...date }: StyleDate, { dates }: ApaWords): string {
	const first = printDate({ ...date, start }, dates);
	const last = end === undefined || end === 'open' ? '' : printDate({ ...date, start: end }, dates).replace(/^\d+, /, '');
	return `${first}–${last}`;
}

/** Formats the title, with a number in parentheses and, for unusual kinds of works, a description in brackets (9.21). */
function titleOf(work: Work, context: Context): Rich {
	const { words, language } = context;
	const { kind, number, resolution } = work;
	const act = (resolution?.decision ? words.decision : words.resolution).replace('{0}', () => resolution?.number ?? '').trim();
	const name = work.title !== '' ? work.title : kind === 'resolution' ? act : '';
	const symbol = kind === 'resolution' ? resolution?.symbol?.text ?? (work.title === '' ? '' : resolution?.number ? act : '')
		: kind === 'thesis' && /^\d+$/.test(number) ? words.publicationNumber.replace('{0}', () => number)
			: kind === 'workingPaper' && number !== '' && !/[a-z]{4}/i.test(number) ? `${work.genre || languageData(language).kinds.workingPaper} ${words.number.replace('{0}', () => number)}`
				: NUMBERED.has(kind) ? number : '';
	const version = work.version === '' ? '' : words.version.replace('{0}', () => work.version.replace(/^v(?:ersion)?\.? ?/i, ''));
	const form = formOf(work, context);
	// A work without a title has a description in brackets.
	const described = name === '' && form === '' ? plain(`[${languageData(language).kinds[kind]}]`) : isItalic(work) ? italic(name) : plain(name);
	return join([described, between('(', plain(symbol), ')'), plain(rolesAndEdition(work, context)), between('(', plain(version), ')'), between('[', plain(form), ']')], ' ');
}

const NUMBERED: ReadonlySet<string> = new Set(['unDocument', 'report', 'pressRelease', 'thesis', 'workingPaper']);

/** Formats editors and translators of a work with an author, and the edition, in one pair of parentheses: `(T. Weir, Trans.; 3rd ed.)`. */
function rolesAndEdition(work: Work, { language, words }: Context): string {
	const namesWithRole = (names: readonly Name[], [one, many]: readonly [string, string]) => (names.length === 0 ? '' : `${listed(names, words)}, ${names.length > 1 ? many : one}`);
	const hasAuthor = apaAuthors(work, language) !== work.editors;
	const isBook = work.kind === 'book' || work.kind === 'report';
	const edition = work.edition === '' ? '' : words.edition.replace('{0}', () => editionNumber(work.edition, languageData(language).ordinal)).slice(1, -1);
	const parts = [isBook && hasAuthor ? namesWithRole(work.editors, words.editorBeside) : '', isBook ? namesWithRole(work.translators, words.translatorBeside) : '', edition].filter(part => part !== '');
	return parts.length === 0 ? '' : `(${parts.join('; ')})`;
}

/** Lists names that are not inverted, with initials. */
function listed(names: readonly Name[], words: ApaWords): string {
	return listNames(names.map(name => displayName({ ...name, given: initialsOf(name.given, { stop: '.', space: ' ' }) })), { and: words.textAnd, lastAnd: words.listAnd, shortenFrom: Infinity, others: '' });
}

/** Returns the description of unusual kinds of works; for a thesis also the university if it was published elsewhere (10.6). */
function formOf(work: Work, { language }: Context): string {
	const { kind, genre } = work;
	const named = languageData(language).kinds[kind];
	const form = kind === 'pressRelease' ? named
		: kind === 'thesis' ? [genre || named, isUnpublished(work) ? '' : work.publisher].filter(part => part !== '').join(', ')
			: DESCRIBED.has(kind) ? genre || named : '';
	return richToText(capitalised(plain(form)));
}

const DESCRIBED: ReadonlySet<string> = new Set(['speech', 'interview', 'dataset', 'software', 'video', 'archive']);

function isUnpublished({ genre, archive, url }: Work): boolean {
	return /^unpublished/i.test(genre) || (archive === '' && url === '');
}

function richToText(rich: Rich): string {
	return rich.map(({ text }) => text).join('');
}

function sourceOf(work: Work, context: Context): Rich {
	switch (work.kind) {
		case 'news':
			return join([italic(work.container), plain(work.page)], ', ');
		case 'blog':
			return italic(work.container || work.publisher);
		case 'thesis':
			return plain(isUnpublished(work) ? work.publisher : work.archive);
		case 'archive':
			return capitalised(join([plain(work.archivePlace), plain(work.archive)], ', '));
		case 'video':
			return plain(work.container || work.publisher);
		case 'article':
			return journal(work);
		case 'chapter':
			return join([book(work, context), plain(work.publisher)], '. ');
		case 'legislation':
			return join([plain(work.number), plain(work.jurisdiction)], ', ');
		case 'speech':
		case 'interview':
			return join([capitalised(join([plain(work.event), plain(work.eventPlace)], ', ')), site(work, context)], '. ');
		default:
			return site(work, context);
	}
}

/** Formats the site or publisher, unless it is the author (9.29). */
function site(work: Work, { language }: Context): Rich {
	const name = work.container !== '' && work.kind === 'webpage' ? work.container : work.publisher;
	const isUn = work.body !== undefined && /^United Nations\b/.test(name);
	return plain(isUn || apaAuthors(work, language).some(({ family }) => family === name) ? '' : name);
}

/** Formats journal and volume in italics, the issue in parentheses, then the pages (9.25). */
function journal({ container, volume, issue, page }: Work): Rich {
	const number = concat(join([italic(container), italic(volume)], ', '), issue === '' ? '' : `(${issue})`);
	return join([number, plain(page)], ', ');
}

function book({ container, editors, page }: Work, { words }: Context): Rich {
	const list = listed(editors, words);
	const editorNames = list === '' ? '' : `${list} ${words.editor[editors.length > 1 ? 1 : 0]}, `;
	const pages = page === '' ? '' : (/–/.test(page) ? words.places.labels.page.many : words.places.labels.page.one).replace('{0}', () => page);
	return container === '' ? [] : join([concat(words.in, editorNames, italic(container)), between('(', plain(pages), ')')], ' ');
}

/** The date formats of treaties, in which the date does not follow an author. */
const TREATY_DATES = {
	en: { day: '{m} {d}, {y}', month: '{m} {y}' },
	fr: { day: '{d} {m} {y}', month: '{m} {y}' },
	es: { day: '{d} de {m} de {y}', month: '{m} de {y}' },
} as const;

/** Formats a treaty: name, date, series and URL, separated by commas (11.9). */
function treaty(work: Work, { language, words }: Context): Rich {
	const { series, date } = work.treaty;
	const dates = { ...words.dates, ...TREATY_DATES[language] };
	const known = [
		plain(work.title || `[${languageData(language).kinds.treaty}]`), plain(date ? printDate(date, dates) : ''),
		plain(series ? printSeries(series, 'bluebook') : ''),
	];
	return work.url === '' ? endSentence(join(known, ', ')) : join([...known, address(work.url)], ', ');
}

/** Returns the retrieval date of data that change over time. */
function retrieved({ kind, accessed }: Work, { words, language }: Context): string {
	return kind === 'dataset' && accessed ? words.retrieved.replace('{0}', () => printDate(accessed, { ...words.dates, ...TREATY_DATES[language] })) : '';
}

function withAddress(described: Rich, { url }: Work, before = ''): Rich {
	const ended = endSentence(described);
	return url === '' ? ended : concat(ended, ' ', before, address(url));
}
