import { printDate, printYears } from '../date';
import { filledTerm } from '../filledTerm';
import type { SourceKind } from '../kind';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import type { Language } from '../locale/languages';
import { displayName, listNames, type Name } from '../names';
import { printPages } from '../pageRange';
import { address, italic, join, plain, type Punctuation } from '../rich';
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

/** Whether a title is in italics; all others are in quotation marks (8.163, 14.86). */
export function isItalic({ kind, type, role, genre }: Work): boolean {
	if (type === 'manuscript' || kind === 'video') {
		return type === 'motion_picture' && role === 'director';
	}
	const isAlbum = kind === 'audio' && /^(?:album|LP|EP|soundtrack)$/i.test(genre);
	return IN_ITALICS.has(kind) || isAlbum || isArtwork({ type });
}

const IN_ITALICS: ReadonlySet<SourceKind> = new Set<SourceKind>(['book', 'report', 'unDocument', 'dataset', 'software']);

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
export function title(work: Work, { language }: { readonly language: Language }): Rich {
	const data = languageData(language);
	if (work.title === '') {
		return plain(work.reviewed !== '' || work.kind === 'resolution' || (work.number !== '' && BY_NUMBER.has(work.kind))
			? ''
			: data.kinds[work.kind]);
	}
	return work.kind === 'treaty' || work.kind === 'legislation' || work.type === 'patent'
		? plain(work.title)
		: isItalic(work)
			? italic(work.title)
			: plain(spaced(quoted(work.title, data)));
}

/** Separates adjacent quotation marks with a space, as the manual prints them (6.11). */
export function spaced(title: string): string {
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
		return [plain(filledTerm(words.both, list(editors, language))), []];
	}
	return [
		plain(filledTerm(words.editedBy, list(editors, language))),
		plain(filledTerm(words.translatedBy, list(translators, language))),
	];
}

/**
 * Formats place and publisher (the 18th edition needs no place), and the date of publication. An organization is named as publisher even if
 * it is the author (14.84). A book that is not online and has no date is marked as such (14.145);
 * a reprint has the year in which it first appeared (14.114).
 */
export function imprintIn(
	{ place, publisher, kind, url, original }: Work,
	date: Rich,
	language: Language,
	{ inNote = false }: { readonly inNote?: boolean } = {},
): Rich {
	const when = date.length === 0 && url === '' && (kind === 'book' || kind === 'chapter') ? plain(CHICAGO_WORDS[language].noDate) : date;
	const imprint = join([
		join([
			plain(language === 'en' ? withPostalCode(place) : place),
			plain(language === 'en' && kind !== 'report' ? shortPublisher(publisher) : publisher),
		], languageData(language).colon),
		when,
	], ', ');
	if (!original) {
		return imprint;
	}
	return join([plain(printYears(original, 'ca. ')), join([plain(inNote ? 'repr.' : 'Reprint'), imprint], ', ')], inNote ? '; ' : '. ');
}

/** Returns a place with the postal code of its state, for which catalogues have older abbreviations (10.27): `Princeton, N.J`. */
function withPostalCode(place: string): string {
	const start = place.lastIndexOf(', ') + 2;
	const code = start < 2 ? undefined : POSTAL_CODES.get(place.slice(start).replace(/[. ]/g, ''));
	return code === undefined ? place : `${place.slice(0, start)}${code}`;
}

const POSTAL_CODES: ReadonlyMap<string, string> = new Map(Object.entries({
	Ala: 'AL', Ariz: 'AZ', Ark: 'AR', Calif: 'CA', Cal: 'CA', Colo: 'CO', Conn: 'CT', Del: 'DE', Fla: 'FL', Ga: 'GA', Ill: 'IL',
	Ind: 'IN', Kan: 'KS', Ky: 'KY', La: 'LA', Md: 'MD', Mass: 'MA',
	Mich: 'MI', Minn: 'MN', Miss: 'MS', Mo: 'MO', Mont: 'MT', Neb: 'NE', Nebr: 'NE', Nev: 'NV', NH: 'NH', NJ: 'NJ', NM: 'NM',
	NMex: 'NM', NY: 'NY', NC: 'NC', ND: 'ND', NDak: 'ND', Okla: 'OK', Ore: 'OR',
	Pa: 'PA', RI: 'RI', SC: 'SC', SD: 'SD', Tenn: 'TN', Tex: 'TX', Va: 'VA', Vt: 'VT', Wash: 'WA', WVa: 'WV', Wis: 'WI', Wisc: 'WI', Wyo: 'WY',
}));

/** Returns the name of a publisher without its article and what says that it is a company (14.134): `North-Holland Pub. Co`. */
function shortPublisher(publisher: string): string {
	return publisher.replace(OF_COMPANY, '').replace(/^The (?=\S+ \S)/, '');
}

const OF_COMPANY = /(?: Pub(?:lishing|lishers|\.)? Co(?:mpany|\.)?)?(?:,? (?:Inc|Ltd|LLC|Limited|GmbH)\.?)?$/;

/**
 * Formats the date of issue; of a book only the year (14.142). An issue of a journal has a month at most (14.171): a day is that of the
 * first publication on the Web, as Crossref has it.
 */
export function issuedIn(
	{ issued: date, kind, volume, issue, status = '' }: Pick<Work, 'issued' | 'kind'> & Partial<Pick<Work, 'volume' | 'issue' | 'status'>>,
	words: ChicagoWords,
): Rich {
	if (!date) {
		return plain(/^(?:forthcoming|in press)/i.exec(status)?.[0].toLowerCase() ?? '');
	}
	const { day, ...month } = date.start;
	const isDayOnWeb = kind === 'article' && Boolean(volume) && day !== undefined;
	if (isDayOnWeb && !issue) {
		// Of a journal that has only volumes, the month is kept.
		return plain(printDate({ ...date, start: month }, words.dates));
	}
	const hasOnlyYear = isDayOnWeb || kind === 'book' || kind === 'chapter' || kind === 'thesis';
	return plain(hasOnlyYear ? printYears(date, words.dates.circa).replace(YEARS, '$1$2–$3') : printDate(date, words.dates));
}

/** Years of one century, of which the second is abbreviated (14.117). */
const YEARS = /\b(\d\d)(?!00)(\d\d)–\1(\d\d)\b/;

/** Whether a work is a picture or another work of art. */
export function isArtwork({ type }: Pick<Work, 'type'>): boolean {
	return type === 'graphic' || type === 'figure';
}

/** Returns the name of a newspaper or journal, without its article in English (14.170, 14.193). */
export function newspaper({ container }: Work, language: Language): string {
	return language === 'en' ? container.replace(/^The /, '') : container;
}

/** Returns the pages of an article or chapter, with the second number of a range abbreviated in English. */
export function pagesIn({ page }: Work, language: Language): string {
	return printPages(page, language === 'en' ? 'chicago' : 'full');
}

/** Formats the URL. */
export function online({ url }: Work): Rich {
	return address(url);
}

/** Whether an article is listed under its newspaper. */
export function isUnsigned({ kind, authors, container }: Work): boolean {
	return kind === 'news' && authors.length === 0 && container !== '';
}

/** Whether a site is listed under the organization that owns it, because it bears its name (14.208). */
export function isOfOrganization({ institution, container }: Work): boolean {
	return institution === '' && ORGANIZATION.test(container);
}

/** Names of sites that are those of the organizations that own them. */
const ORGANIZATION = /\b(?:university|college|institute|ministry|department|office|agency|bank|council|association|society|foundation|organi[sz]ation|commission|committee|cent(?:re|er)|library|museum|government|nations|administration)\b/i;
