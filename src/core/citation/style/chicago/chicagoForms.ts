import { printDate } from '../date';
import { filledTerm } from '../filledTerm';
import { genreWithin } from '../genre';
import { joinTexts } from '../joinTexts';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { between, concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { namesIn, newspaper, rolesIn, type NoteContext } from './chicagoParts';
import { CHICAGO_WORDS, type ChicagoWords } from './chicagoWords';

/** Returns the kind of a thesis (14.224), abbreviated. */
export function thesisKind({ genre: given }: Work, language: Language): string {
	// Catalogues have the degree in parentheses.
	const genre = given.replace(/^thesis \(([\p{L}. ]{2,20})\)$/iu, '$1');
	if (language !== 'en') {
		return genre || languageData(language).kinds.thesis;
	}
	if (/^(?:unpublished )?(?:doctoral (?:dissertation|thesis)|doctorate|doctor of philosophy(?: \(ph\.?d\.?\))?|ph\.?d\.?(?: (?:dissertation|thesis|diss\.))?)$/i.test(genre)) {
		return 'PhD diss.';
	}
	if (/^(?:m\.?a|m\.?sc|m\.?phil|d\.?phil)\.?$/i.test(genre)) {
		return `${genre} thesis`;
	}
	if (/^masters?$|^master of (?:arts|science|philosophy)$/i.test(genre)) {
		return 'master’s thesis';
	}
	return /^master/i.test(genre) ? genre.charAt(0).toLowerCase() + genre.slice(1) : genre || 'thesis';
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
	return plain(url === '' ? joinTexts([edition.toLowerCase(), letter === '' ? '' : `sec. ${letter}`], ', ') : '');
}

/** Returns who keeps the site of a page, if neither the site nor the author bears that name. */
export function ownerOf({ kind, container, publisher, authors, institution }: Work): string {
	const isSite = container === '' || container.includes(publisher);
	const isAuthor = authors.some(({ family }) => family === publisher) || (authors.length > 0 && institution === publisher);
	return kind !== 'webpage' || isSite || isAuthor ? '' : publisher;
}

/** Returns what a page is, such as a photo on a social network; empty for ordinary pages (14.209). */
export function formOfPage({ genre, kind, container }: Work): string {
	return kind !== 'webpage' || (container !== '' && !genre.includes(' ')) || /^(?:web ?(?:page|site)|page|site|article|online)$/i.test(genre)
		? ''
		: genreWithin(genre);
}

/** Returns the kind of a recording and its length: `YouTube video, 2:54`. */
export function recording({ genre, kind, title, duration }: Work, language: Language): string {
	return joinTexts([genre === '' ? (title === '' ? '' : languageData(language).kinds[kind]) : genreWithin(genre), duration], ', ');
}

/** Formats a version with its term. */
export function versionIn({ version }: Work): Rich {
	return plain(version === '' ? '' : /^v|version/i.test(version) ? version : `version ${version}`);
}

/** Whether an article is on a server for papers that no journal has published yet. */
export function isPreprint({ type, volume, page }: Work): boolean {
	return type === 'article' && volume === '' && page === '';
}

/** Formats the server of such a paper (18th ed., 14.75). */
export function preprintIn(work: Work, { language, words }: Pick<NoteContext, 'language' | 'words'>, date: Rich): readonly Rich[] {
	return [plain(words.preprint), plain(newspaper(work, language)), date];
}

/** Formats a work of art by date, material, size and collection (14.235). */
export function artworkIn({ medium, duration, archive, publisher, place }: Work, date: Rich): readonly Rich[] {
	const owner = archive || joinTexts([publisher, place], ', ');
	return [date, join([plain(genreWithin(medium)), plain(duration)], ', '), plain(owner)];
}

/** Formats the number of a patent and when it was filed and issued (14.258). */
export function patentIn({ genre, number, jurisdiction, institution, submitted, issued }: Work, { dates }: ChicagoWords): Rich {
	const [, country = '', code = number] = /^(US )?(?:pat(?:ent|\.)? )?(?:no\.? ?)?(\d.*)$/i.exec(number) ?? [];
	const isAmerican = country !== '' || /^(?:US|U\.S\.|United States)/i.test(jurisdiction || institution);
	const kind = genre || (isAmerican ? 'US Patent' : 'Patent');
	const days = [submitted ? `filed ${printDate(submitted, dates)}` : '', issued ? `issued ${printDate(issued, dates)}` : ''];
	return plain(joinTexts([`${kind} ${code.replace(/\d(?=(?:\d{3})+\b)/g, '$&,')}`.trim(), joinTexts(days, ', and ')], ', '));
}

/** Returns the number of a report, with its kind if that is only a number. */
export function reportNumber({ kind, type, number, genre }: Work, { number: numbered }: ChicagoWords): string {
	return kind !== 'report'
		? ''
		: type !== 'report' || !/^\d[\d./–-]*$/.test(number)
			? number
			: joinTexts([genre, filledTerm(numbered, number)], ' ');
}

/** Formats what a review is of, for after its title (14.202); empty for all other works. */
export function reviewIn(work: Work, language: Language): Rich {
	const { reviewed, reviewedAuthors } = work;
	const [reviewOf, by] = CHICAGO_WORDS[language].reviewOf;
	return reviewed === ''
		? []
		: join([
			concat(reviewOf, italic(reviewed)),
			between(by, plain(namesIn(reviewedAuthors, language)), ''),
			...rolesIn(work, language, CHICAGO_WORDS[language]),
		], ', ');
}
