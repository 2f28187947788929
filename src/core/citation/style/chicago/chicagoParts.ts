import { printDate, printYears } from '../date';
import { editionNumber } from '../edition';
import { genreWithin } from '../genre';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import type { Language } from '../locale/languages';
import { displayName, listNames, type Name } from '../names';
import { printPages } from '../pageRange';
import { address, between, concat, italic, join, plain, type Punctuation } from '../rich';
import type { Place, Rich } from '../style';
import type { Work } from '../work';
import { CHICAGO_WORDS, type ChicagoWords } from './chicagoWords';

/** The input for formatting the parts of a note. */
export interface NoteContext {
	readonly language: Language;
	readonly words: ChicagoWords;
	/** The locators of the citation, formatted and as data. */
	readonly where: Rich;
	readonly places: readonly Place[] | undefined;
}

/** Commas and full stops go inside quotation marks in English (6.9). */
export function punctuationOf(language: Language): Punctuation {
	return language === 'en' ? 'inside' : 'outside';
}

/** Tells whether a title is in italics; all others are in quotation marks (8.163, 14.86). */
export function isItalic({ kind, type, role, genre }: Work): boolean {
	if (type === 'manuscript' || kind === 'video') {
		return type === 'motion_picture' && role === 'director';
	}
	return (
		kind === 'book' || kind === 'report' || (kind === 'audio' && /^(?:album|LP|EP|soundtrack)$/i.test(genre)) || isArtwork({ type }) || kind === 'unDocument' || kind === 'dataset' || kind === 'software'
	);
}

/** Up to three authors are listed; of four or more, the first (14.76). */
export const NAMES = {
	en: { and: ' and ', lastAnd: ', and ', shortenFrom: 4, others: ' et al.' },
	fr: { and: ' et ', lastAnd: ' et ', shortenFrom: 4, others: ' et al.' },
	es: { and: ' y ', lastAnd: ' y ', shortenFrom: 4, others: ' et al.' },
} as const;

/** Lists names as in a note. */
export function namesIn(names: readonly Name[], language: Language): string {
	return listNames(names.map(displayName), NAMES[language]);
}

/** Lists names as in the bibliography, which shortens only long lists (14.76). */
export function allNamesIn(names: readonly Name[], language: Language): string {
	return listNames(names.map(displayName), { ...NAMES[language], shortenFrom: 11 });
}

/** Formats the title in italics or quotation marks; the name of the kind of source if it has neither title nor number. */
export function titleIn(work: Work, language: Language): Rich {
	const data = languageData(language);
	if (work.title === '') {
		return plain(work.reviewed !== '' || work.kind === 'resolution' || (work.number !== '' && BY_NUMBER.has(work.kind)) ? '' : data.kinds[work.kind]);
	}
	return work.kind === 'treaty' || work.kind === 'legislation'
		? plain(work.title)
		: isItalic(work)
			? italic(work.title)
			: plain(spaced(quoted(work.title, data)));
}

/** Separates adjacent quotation marks with a space, as the manual prints them (6.11). */
function spaced(title: string): string {
	return title.replace(/^“(?=‘)/, '“\u00A0').replace(/(?<=‘.{1,300}’)”$/, '\u00A0”');
}

const BY_NUMBER: ReadonlySet<string> = new Set(['unDocument', 'report', 'pressRelease', 'legislation', 'workingPaper']);

/**
 * Returns the editors and translators for after the title; `editedBy` and `translatedBy` are the terms of a note or of the
 * bibliography, as is the way in which names are listed.
 */
export function rolesIn(
	{ editors, translators }: Work,
	language: Language,
	words: { readonly editedBy: string; readonly translatedBy: string; readonly both: string },
	list = namesIn,
): readonly Rich[] {
	// One person who did both is named once.
	if (editors.length > 0 && namesIn(editors, language) === namesIn(translators, language)) {
		return [plain(words.both.replace('{0}', () => list(editors, language))), []];
	}
	return [
		plain(editors.length === 0 ? '' : words.editedBy.replace('{0}', () => list(editors, language))),
		plain(translators.length === 0 ? '' : words.translatedBy.replace('{0}', () => list(translators, language))),
	];
}

/**
 * Formats place and publisher (the 18th edition needs no place), and the date of publication. An organization is named as publisher even if
 * it is the author (14.84). A book that is not online and has no date is marked as such (14.145);
 * a reprint has the year in which it first appeared (14.114).
 */
export function imprintIn({ place, publisher, kind, url, original }: Work, date: Rich, language: Language, inNote = false): Rich {
	const when = date.length === 0 && url === '' && (kind === 'book' || kind === 'chapter') ? plain(CHICAGO_WORDS[language].noDate) : date;
	const imprint = join([join([plain(place), plain(publisher)], languageData(language).colon), when], ', ');
	return !original
		? imprint
		: inNote
			? join([plain(printYears(original, 'ca. ')), join([plain('repr.'), imprint], ', ')], '; ')
			: join([plain(printYears(original, 'ca. ')), join([plain('Reprint'), imprint], ', ')], '. ');
}

/** Formats the year in which a film first appeared, and the place, company and year of the copy that was seen (14.265). */
export function filmImprint({ original, place, publisher, issued }: Work, language: Language): Rich {
	const copy = join([join([plain(place), plain(publisher)], languageData(language).colon), plain(issued ? printYears(issued, '') : '')], ', ');
	return join([plain(original ? printYears(original, '') : ''), copy], '; ');
}

/**
 * Formats the date of issue; of a book only the year (14.142). An issue of a journal has a month at most (14.171): a day is that of the
 * first publication on the Web, as Crossref has it.
 */
export function issuedIn(
	{ issued: date, kind, volume, issue }: Pick<Work, 'issued' | 'kind'> & Partial<Pick<Work, 'volume' | 'issue'>>,
	words: ChicagoWords,
): Rich {
	// Of a journal that has only volumes, the month is kept.
	const { day, ...month } = date?.start ?? { year: 0 };
	return plain(
		!date
			? ''
		: kind === 'article' && Boolean(volume) && !issue && day !== undefined
			? printDate({ ...date, start: month }, words.dates)
			: kind === 'book'
				  || kind === 'chapter'
				  || kind === 'thesis'
				  || (kind === 'article' && Boolean(volume) && Boolean(issue) && date.start.day !== undefined)
				? printYears(date, words.dates.circa)
				: printDate(date, words.dates),
	);
}

/** Returns the kind of a thesis (14.224), abbreviated. */
export function thesisKind({ genre }: Work, language: Language): string {
	return language !== 'en'
		? genre || languageData(language).kinds.thesis
		: /^(?:unpublished )?(?:doctoral (?:dissertation|thesis)|ph\.?d\.?(?: (?:dissertation|thesis|diss\.))?)$/i.test(genre)
			? 'PhD diss.'
			: /^(?:m\.?a|m\.?sc|m\.?phil|d\.?phil)\.?$/i.test(genre)
				? `${genre} thesis`
			: /^masters?$/i.test(genre)
				? 'master’s thesis'
			: /^master/i.test(genre)
				? genre.charAt(0).toLowerCase() + genre.slice(1)
				: genre || 'thesis';
}

/** Formats the database or repository of a thesis, with its number there in parentheses (14.224); empty if there is a URL. */
export function keptIn({ archive, archivePlace, number, url }: Work): Rich {
	return url === '' ? join([plain(archive), between('(', plain(archivePlace || (archive === '' ? '' : number)), ')')], ' ') : [];
}

/** Formats the title of a blog, marked as a blog unless the title says so (14.208). */
export function blogIn({ container }: Work): Rich {
	return join([italic(container), plain(/\bblog\b/i.test(container) || container === '' ? '' : '(blog)')], ' ');
}

/** Formats the database of an article, or of a book read there (14.161), without a URL. */
export function database({ archive, url }: Work): Rich {
	return plain(url === '' ? archive : '');
}

/** Returns edition and section of a printed newspaper (14.191); the sections of its site have names. */
export function partOfPaper({ edition, section, url }: Work): Rich {
	const letter = /^[A-Z]?\d{0,2}$/.test(section) ? section : '';
	return plain(url === '' ? [edition.toLowerCase(), letter === '' ? '' : `sec. ${letter}`].filter(part => part !== '').join(', ') : '');
}

/** Returns who keeps the site of a page, if neither the site nor the author bears that name. */
export function ownerOf({ kind, container, publisher, authors, institution }: Work): string {
	const isNamed = container === '' || container.includes(publisher) || (authors.length > 0 && institution === publisher) || authors.some(({ family }) => family === publisher);
	return kind !== 'webpage' || isNamed ? '' : publisher;
}

/** Returns what a page is, such as a photo on a social network; empty for ordinary pages (14.209). */
export function formOfPage({ genre, kind, container }: Work): string {
	return kind !== 'webpage' || (container !== '' && !genre.includes(' ')) || /^(?:web ?(?:page|site)|page|site|article|online)$/i.test(genre) ? '' : genreWithin(genre);
}

/** Returns the kind of a recording and its length: `YouTube video, 2:54`. */
export function recording({ genre, kind, title, duration }: Work, language: Language): string {
	return [genre === '' ? (title === '' ? '' : languageData(language).kinds[kind]) : genreWithin(genre), duration].filter(part => part !== '').join(', ');
}

/** Formats a version with its term. */
export function versionIn({ version }: Work): Rich {
	return plain(version === '' ? '' : /^v/i.test(version) ? version : `version ${version}`);
}

/** Returns an edition with its term; empty if there is none, and `repr.` for a reprint, which is not an edition (14.114). */
export function editionOf({ edition }: Work, language: Language): string {
	return edition === ''
		? ''
		: /^repr(?:int|\.)?$/i.test(edition)
			? 'repr.'
			: CHICAGO_WORDS[language].edition.replace('{0}', () => editionNumber(edition, languageData(language).ordinal));
}

/** Returns the series of a book or report with the number in it (14.123, 14.220); empty for other kinds. */
export function seriesIn({ series, seriesNumber, kind }: Work): string {
	return kind !== 'book' && kind !== 'chapter' && kind !== 'report'
		? ''
		: [series, series === '' ? '' : seriesNumber].filter(part => part !== '').join(/\bser/.test(seriesNumber) ? ', ' : ' ');
}

/** Tells whether a chapter is the foreword or the like of a book, whose title is the kind of text (14.110). */
export function isForeword({ kind, title, type }: Work): boolean {
	return kind === 'chapter' && type === 'chapter' && /^(?:an? |the )?(?:introduction|foreword|preface|afterword|prologue|epilogue|postscript)$/i.test(title);
}

/** Names the authors of the book of a chapter, unless they wrote the chapter. */
export function bookBy({ bookAuthors, authors }: Work, language: Language): Rich {
	const names = namesIn(bookAuthors, language);
	return names === '' || names === namesIn(authors, language) ? [] : plain(CHICAGO_WORDS[language].reviewOf[1] + names);
}

/** Tells whether an article is on a server for papers that no journal has published yet. */
export function isPreprint({ type, volume, page }: Work): boolean {
	return type === 'article' && volume === '' && page === '';
}

/** Formats the server of such a paper (18th ed., 14.75). */
export function preprintIn(work: Work, { language, words }: Pick<NoteContext, 'language' | 'words'>, date: Rich): readonly Rich[] {
	return [plain(words.preprint), plain(newspaper(work, language)), date];
}

/** Formats a work of art by date, material, size and collection (14.235). */
export function artworkIn({ medium, duration, archive, publisher, place }: Work, date: Rich): readonly Rich[] {
	const owner = archive || [publisher, place].filter(part => part !== '').join(', ');
	return [date, join([plain(genreWithin(medium)), plain(duration)], ', '), plain(owner)];
}

/** Tells whether a work is a picture or another work of art. */
export function isArtwork({ type }: Pick<Work, 'type'>): boolean {
	return type === 'graphic' || type === 'figure';
}

/** Returns the volume of a book with its term, or the number of all volumes (14.116); empty for other kinds, whose volume is that of a periodical. */
export function volumeIn({ volume, volumeTitle, volumes, kind }: Work): string {
	if (volume === '' && kind === 'book' && /^[2-9]$|^\d{2,3}$/.test(volumes)) {
		return `${volumes} vols.`;
	}
	return volume === '' || volumeTitle !== '' || (kind !== 'book' && kind !== 'chapter') ? '' : `vol. ${volume.replace(/^vol(?:ume|\.)? ?/i, '')}`;
}

/** Formats a volume that has its own title, to follow the title of the whole work (14.117); empty for all others. */
export function titledVolume(work: Work): Rich {
	return work.volumeTitle === '' ? [] : join([plain(volumeIn({ ...work, volumeTitle: '' })), italic(work.volumeTitle)], ', ');
}

/** Returns the number of a report, with its kind if that is only a number. */
export function reportNumber({ kind, type, number, genre }: Work, { number: numbered }: ChicagoWords): string {
	return kind !== 'report'
		? ''
		: type !== 'report' || !/^\d[\d./–-]*$/.test(number)
			? number
			: [genre, numbered.replace('{0}', () => number)].filter(part => part !== '').join(' ');
}

/** Returns the name of a newspaper or journal, without its article in English (14.170, 14.193). */
export function newspaper({ container }: Work, language: Language): string {
	return language === 'en' ? container.replace(/^The /, '') : container;
}

/** Returns the pages of an article or chapter, with the second number of a range abbreviated in English. */
export function pagesIn({ page }: Work, language: Language): string {
	return printPages(page, language === 'en' ? 'chicago' : 'full');
}

/** Returns the form of an electronic book that has no URL, such as `Kindle` (14.159); empty for all others. */
export function electronicForm({ kind, medium, url }: Work): string {
	return kind === 'book' && url === '' && /^kindle\b|^epub$|\be-?book$|^nook$/i.test(medium) ? medium : '';
}

/** Formats what a review is of, for after its title (14.202); empty for all other works. */
export function reviewIn(work: Work, language: Language): Rich {
	const { reviewed, reviewedAuthors } = work;
	const [reviewOf, by] = CHICAGO_WORDS[language].reviewOf;
	return reviewed === ''
		? []
		: join([concat(reviewOf, italic(reviewed)), between(by, plain(namesIn(reviewedAuthors, language)), ''), ...rolesIn(work, language, CHICAGO_WORDS[language])], ', ');
}

/** Formats the URL. */
export function online({ url }: Work): Rich {
	return address(url);
}
