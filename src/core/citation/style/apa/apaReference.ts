import { authorName } from '../bodies';
import { printDate } from '../date';
import { editionNumber } from '../edition';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { bodyName, initialsOf, invertedName, listNames, type Name } from '../names';
import { address, between, capitalised, concat, endSentence, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { APA_WORDS, type ApaWords } from './apaWords';

/** What an entry is made with. */
interface Context {
	readonly language: Language;
	readonly words: ApaWords;
}

/** An entry of the list: author, date, title, source, and the address without a full stop (9.4 to 9.6). */
export function apaReference(work: Work, language: Language, letter: string): Rich {
	const context = { language, words: APA_WORDS[language] };
	if (work.kind === 'treaty') {
		return treaty(work, context);
	}
	const author = authorList(work, context);
	const date = plain(`(${dateOf(work, context, letter)})`);
	const title = titleOf(work, context);
	// Without an author, the title takes its place.
	const lead = author.length > 0 ? [author, date, title] : [title, date];
	return withAddress(join([...lead, sourceOf(work, context)], '. '), work);
}

/** The authors as the style names them: a known body by its whole name, else the makers; editors of a book stand in for authors. */
export function apaAuthors(work: Work, language: Language): readonly Name[] {
	if (work.authors.length === 0 && work.body) {
		return [bodyName(authorName(work.body, language, 'apa'))];
	}
	const makers = makersOf(work);
	return makers.length === 0 && work.kind === 'book' ? work.editors : makers;
}

/** Whether the title of a kind is in italics: of works that stand alone (9.19); articles and chapters are not. */
export function isItalic({ kind }: Work): boolean {
	return !['news', 'article', 'chapter', 'treaty', 'legislation'].includes(kind);
}

/** A year with the letter that tells works apart; a hyphen parts it from "n.d." (8.19). */
export function withLetter(year: string, letter: string, isMissing: boolean): string {
	return letter === '' ? year : `${year}${isMissing ? '-' : ''}${letter}`;
}

/** Up to twenty authors are named; of more, the first nineteen and the last (9.8). */
function authorList(work: Work, { language, words }: Context): Rich {
	const names = apaAuthors(work, language).map(printName);
	const shown = names.length > 20 ? `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1) ?? ''}` : listNames(names, { and: words.listAnd, lastAnd: words.listAnd, shortenFrom: Infinity, others: '' });
	const isEdited = work.authors.length === 0 && work.kind === 'book' && makersOf(work).length === 0 && work.editors.length > 0;
	return join([plain(shown), plain(isEdited ? words.editor[work.editors.length > 1 ? 1 : 0] : '')], ' ');
}

function printName(name: Name): string {
	return invertedName({ ...name, given: initialsOf(name.given, { stop: '.', space: ' ' }) });
}

function dateOf({ issued, kind }: Work, { words }: Context, letter: string): string {
	if (!issued) {
		return withLetter(words.noDate, letter, true);
	}
	const { start, end } = issued;
	const yearOnly = kind === 'book' || kind === 'article' || kind === 'chapter';
	const date = { ...issued, start: yearOnly ? { year: start.year } : start, ...(yearOnly && end && end !== 'open' && { end: { year: end.year } }) };
	const printed = printDate(date, words.dates);
	return printed.replace(String(start.year), year => withLetter(year, letter, false));
}

/** The title, with its number in parentheses and, for what is out of the ordinary, its form in brackets (9.21). */
function titleOf(work: Work, context: Context): Rich {
	const { words, language } = context;
	const { kind, number, resolution } = work;
	const act = (resolution?.decision ? words.decision : words.resolution).replace('{0}', () => resolution?.number ?? '').trim();
	const name = work.title !== '' ? work.title : kind === 'resolution' ? act : '';
	const symbol = kind === 'resolution' ? resolution?.symbol?.text ?? (work.title === '' ? '' : resolution?.number ? act : '')
		: kind === 'unDocument' || kind === 'report' || kind === 'pressRelease' ? number : '';
	const edition = work.edition === '' ? '' : words.edition.replace('{0}', () => editionNumber(work.edition, languageData(language).ordinal));
	const form = formOf(work, context);
	// A work without a title is described in brackets.
	const described = name === '' && form === '' ? plain(`[${languageData(language).kinds[kind]}]`) : isItalic(work) ? italic(name) : plain(name);
	return join([described, between('(', plain(symbol), ')'), plain(edition), between('[', plain(form), ']')], ' ');
}

function formOf({ kind, genre }: Work, { language }: Context): string {
	const named = languageData(language).kinds[kind];
	const form = kind === 'pressRelease' ? named : kind === 'speech' || kind === 'interview' ? genre || named : '';
	return richToText(capitalised(plain(form)));
}

function richToText(rich: Rich): string {
	return rich.map(({ text }) => text).join('');
}

function sourceOf(work: Work, context: Context): Rich {
	switch (work.kind) {
		case 'news':
			return italic(work.container);
		case 'article':
			return journal(work);
		case 'chapter':
			return join([book(work, context), plain(work.publisher)], '. ');
		case 'legislation':
			return join([plain(work.number), plain(work.jurisdiction)], ', ');
		case 'speech':
		case 'interview':
			return join([join([plain(work.event), plain(work.eventPlace)], ', '), site(work, context)], '. ');
		default:
			return site(work, context);
	}
}

/** The site or publisher, unless it is the author (9.29). */
function site(work: Work, { language }: Context): Rich {
	const name = work.container !== '' && work.kind === 'webpage' ? work.container : work.publisher;
	const isUn = work.body !== undefined && /^United Nations\b/.test(name);
	return plain(isUn || apaAuthors(work, language).some(({ family }) => family === name) ? '' : name);
}

/** Journal and volume in italics, the number in parentheses, then the pages (9.25). */
function journal({ container, volume, issue, page }: Work): Rich {
	const number = concat(join([italic(container), italic(volume)], ', '), issue === '' ? '' : `(${issue})`);
	return join([number, plain(page)], ', ');
}

function book({ container, editors, page }: Work, { words }: Context): Rich {
	const names = editors.map(({ family, given }) => [initialsOf(given, { stop: '.', space: ' ' }), family].filter(part => part !== '').join(' '));
	const list = listNames(names, { and: words.textAnd, lastAnd: words.listAnd, shortenFrom: Infinity, others: '' });
	const who = list === '' ? '' : `${list} ${words.editor[editors.length > 1 ? 1 : 0]}, `;
	const pages = page === '' ? '' : (/–/.test(page) ? words.places.labels.page.many : words.places.labels.page.one).replace('{0}', () => page);
	return container === '' ? [] : join([concat(words.in, who, italic(container)), between('(', plain(pages), ')')], ' ');
}

/** The date of a treaty, which stands in a row of facts and not behind an author. */
const TREATY_DATES = {
	en: { day: '{m} {d}, {y}', month: '{m} {y}' },
	fr: { day: '{d} {m} {y}', month: '{m} {y}' },
	es: { day: '{d} de {m} de {y}', month: '{m} de {y}' },
} as const;

/** Name, date, series, address, with commas (11.9). */
function treaty(work: Work, { language, words }: Context): Rich {
	const { series, date } = work.treaty;
	const abbreviation = series?.series === 'un' ? 'U.N.T.S.' : series?.series === 'ln' ? 'L.N.T.S.' : (series?.name ?? '');
	const dates = { ...words.dates, ...TREATY_DATES[language] };
	const known = [
		plain(work.title || `[${languageData(language).kinds.treaty}]`), plain(date ? printDate(date, dates) : ''),
		plain(series ? [series.volume, abbreviation, series.page].filter(part => part !== '').join(' ') : ''),
	];
	return work.url === '' ? endSentence(join(known, ', ')) : join([...known, address(work.url)], ', ');
}

function withAddress(described: Rich, { url }: Work): Rich {
	const ended = endSentence(described);
	return url === '' ? ended : concat(ended, ' ', address(url));
}
