import { authorName } from '../bodies';
import { BLUEBOOK_DATES } from '../bluebook/bluebookWords';
import { printDate } from '../date';
import { editionNumber } from '../edition';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import type { Language } from '../locale/languages';
import { displayName, listNames } from '../names';
import { address, between, italic, join, plain, type Punctuation } from '../rich';
import type { Rich } from '../style';
import type { SourceKind } from '../kind';
import { makersOf, saysWhatItIs, type Work } from '../work';
import { CHICAGO_WORDS, type ChicagoWords } from './chicagoWords';

/** What a note is made with. */
interface Context {
	readonly language: Language;
	readonly words: ChicagoWords;
	/** The places of the citation. */
	readonly where: Rich;
}

/** A first note: everything with commas, publication facts in parentheses (17th ed., 14.20). */
export function chicagoNote(work: Work, where: Rich, language: Language): Rich {
	return FULL[work.kind](work, { language, words: CHICAGO_WORDS[language], where });
}

/** American punctuation in English: commas and full stops inside quotation marks (6.9). */
export function punctuationOf(language: Language): Punctuation {
	return language === 'en' ? 'inside' : 'outside';
}

/** Whether a title is set in italics; all others stand in quotation marks (8.163, 14.86). */
export function isItalic({ kind }: Work): boolean {
	return kind === 'book' || kind === 'report' || kind === 'unDocument';
}

/** Two or three authors are named, of four and more the first (14.76). */
export const NAMES = {
	en: { and: ' and ', lastAnd: ', and ', shortenFrom: 4, others: ' et al.' },
	fr: { and: ' et ', lastAnd: ' et ', shortenFrom: 4, others: ' et al.' },
	es: { and: ' y ', lastAnd: ' y ', shortenFrom: 4, others: ' et al.' },
} as const;

/** A resolution by its body and number. */
export function identified(work: Work, language: Language): Rich {
	return join([plain(bodyName(work, language)), plain(actOf(work, language))], ', ');
}

/** The body that adopted a resolution. */
export function bodyName({ resolution, body }: Work, language: Language): string {
	return body ? authorName(body, language, 'chicago') : (resolution?.authority ?? '');
}

/** What a body adopted, with its number. */
export function actOf({ resolution }: Work, language: Language): string {
	const { decision, resolution: named } = CHICAGO_WORDS[language];
	return (resolution?.decision ? decision : named).replace('{0}', () => resolution?.number ?? '').trim();
}

/** The name of a newspaper, in English without its article (14.193). */
export function newspaper({ container }: Work, language: Language): string {
	return language === 'en' ? container.replace(/^The /, '') : container;
}

const FULL: Readonly<Record<SourceKind, (work: Work, context: Context) => Rich>> = {
	treaty, // 14.290
	resolution, // Turabian 17.11.7; 14.291
	unDocument,
	report: published, // 14.84
	pressRelease: (work, context) => listed(work, context, [plain(`${kindWord(work, context)} ${work.number}`.trim()), issued(work, context)]),
	webpage, // 14.207
	speech: (work, context) => spoken(work, context), // 14.217
	interview: (work, context) => spoken(work, context), // 14.211
	news: (work, context) => listed(work, context, [italic(newspaper(work, context.language)), issued(work, context)], false), // 14.191
	article, // 14.171
	chapter, // 14.107
	book: published, // 14.100
	legislation: (work, context) => listed(work, context, [plain(work.number), plain(work.jurisdiction), issued(work, context)], false), // 14.281
};

/** Legal works follow the Bluebook (14.269), whose months are abbreviated. */
function treaty(work: Work, { language, words, where }: Context): Rich {
	const { series, date } = work.treaty;
	const abbreviation = series?.series === 'un' ? 'U.N.T.S.' : series?.series === 'ln' ? 'L.N.T.S.' : (series?.name ?? '');
	return join([
		plain(work.title || languageData(language).kinds.treaty), where,
		plain(date ? printDate(date, language === 'en' ? BLUEBOOK_DATES : words.dates) : ''),
		plain(series ? [series.volume, abbreviation, series.page].filter(part => part !== '').join(' ') : ''), series ? [] : online(work),
	], ', ');
}

function resolution(work: Work, context: Context): Rich {
	const symbol = plain(work.resolution?.symbol?.text ?? '');
	return commas([identified(work, context.language), title(work, context), symbol, issued(work, context), context.where, online(work)], context);
}

function unDocument(work: Work, context: Context): Rich {
	const body = work.authors.length === 0 && work.body ? authorName(work.body, context.language, 'chicago') : names(work, context);
	return commas([plain(body), title(work, context), join([plain(work.number), between('(', issued(work, context), ')')], ' '), context.where, online(work)], context);
}

function published(work: Work, context: Context): Rich {
	const { words, where } = context;
	const byEditor = work.authors.length === 0 && work.editors.length > 0;
	const editors = listNames(work.editors.map(displayName), NAMES[context.language]);
	const maker = byEditor ? `${editors}, ${words.editor[work.editors.length > 1 ? 1 : 0]}` : names(work, context);
	const head = commas([plain(maker), title(work, context), plain(work.kind === 'report' ? work.number : ''), plain(editionOf(work, context.language))], context);
	return commas([join([head, between('(', imprint(work, context), ')')], ' '), where, online(work)], context);
}

/** Place and publisher (the 18th edition needs no place), and when it was published. */
function imprint(work: Work, context: Context): Rich {
	const publisher = makersOf(work).some(({ family }) => family === work.publisher) ? '' : work.publisher;
	return join([join([plain(work.place), plain(publisher)], languageData(context.language).colon), issued(work, context)], ', ');
}

function webpage(work: Work, context: Context): Rich {
	const { words } = context;
	const site = work.container || work.publisher || (work.authors.length === 0 ? work.institution : '');
	const author = listNames(work.authors.map(displayName), NAMES[context.language]);
	const read = !work.issued && work.accessed ? words.accessed.replace('{0}', printDate(work.accessed, words.dates)) : '';
	return commas([plain(author), title(work, context), plain(site === author ? '' : site), issued(work, context), plain(read), context.where, online(work)], context);
}

function spoken(work: Work, context: Context): Rich {
	const kind = saysWhatItIs(work) ? '' : languageData(context.language).kinds[work.kind];
	const what = work.genre === '' ? kind : work.genre.toLowerCase();
	const held = join([plain(what), plain(work.event), plain(work.eventPlace), issued(work, context)], ', ');
	return commas([join([commas([plain(names(work, context)), title(work, context)], context), between('(', held, ')')], ' '), context.where, online(work)], context);
}

function article(work: Work, context: Context): Rich {
	const { words, where } = context;
	const volume = join([plain(work.volume), plain(work.issue === '' ? '' : words.number.replace('{0}', () => work.issue))], ', ');
	const journal = join([italic(work.container), volume, between('(', issued(work, context), ')')], ' ');
	const pages = where.length > 0 ? where : plain(work.page);
	return commas([commas([plain(people(work, context)), title(work, context), join([journal, pages], languageData(context.language).colon)], context), online(work)], context);
}

function chapter(work: Work, context: Context): Rich {
	const { words, where } = context;
	const editors = listNames(work.editors.map(displayName), NAMES[context.language]);
	const book = join([italic(work.container), plain(editors === '' ? '' : words.editedBy.replace('{0}', () => editors))], ', ');
	const whole = join([between(words.in, book, ''), between('(', imprint(work, context), ')')], ' ');
	return commas([plain(people(work, context)), title(work, context), whole, where, online(work)], context);
}

function listed(work: Work, context: Context, facts: readonly Rich[], institution = true): Rich {
	return commas([plain(institution ? names(work, context) : people(work, context)), title(work, context), ...facts, context.where, online(work)], context);
}

function commas(pieces: readonly Rich[], { language }: Context): Rich {
	return join(pieces, ', ', punctuationOf(language));
}

function title(work: Work, { language }: Context): Rich {
	const data = languageData(language);
	return work.title === '' ? plain(work.number !== '' || work.kind === 'resolution' ? '' : data.kinds[work.kind])
		: work.kind === 'legislation' ? plain(work.title) : isItalic(work) ? italic(work.title) : plain(quoted(work.title, data));
}

function names(work: Work, { language }: Context): string {
	return listNames(makersOf(work).map(displayName), NAMES[language]);
}

function people({ authors }: Work, { language }: Context): string {
	return listNames(authors.map(displayName), NAMES[language]);
}

function issued({ issued: date }: Work, { words }: Context): Rich {
	return plain(date ? printDate(date, words.dates) : '');
}

function online({ url }: Work): Rich {
	return address(url);
}

function kindWord({ kind }: Work, { language }: Context): string {
	return languageData(language).kinds[kind];
}

/** The edition with its word. */
export function editionOf({ edition }: Work, language: Language): string {
	return edition === '' ? '' : CHICAGO_WORDS[language].edition.replace('{0}', () => editionNumber(edition, languageData(language).ordinal));
}
