import { authorName } from '../documents/bodies';
import { editionNumber } from '../edition';
import { filledTerm } from '../filledTerm';
import { joinTexts } from '../joinTexts';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { bodyName, displayName, initialsOf, listNames, type Name } from '../names';
import { inArabic } from '../romanNumber';
import { makersOf, type Work } from '../work';
import type { ApaWords } from './apaWords';

/** The input for formatting the parts of an entry. */
export interface ApaContext {
	readonly language: Language;
	readonly words: ApaWords;
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
	const makers = [...work.writers, ...makersOf(work).filter(name => !work.writers.some(writer => isSame(writer, name)))];
	return makers.length === 0 && work.kind === 'book' ? work.editors : makers;
}

/** Whether two names are those of one person. */
export function isSame(one: Name, other: Name): boolean {
	return one.family === other.family && one.given === other.given;
}

/** Returns the edition and volume of a book: `5th ed., Vol. 1`. */
export function partsOf({ edition, volume, kind }: Work, { language, words }: ApaContext): string {
	const ordinal = editionNumber(edition, languageData(language).ordinal).replace(/^(?:r(?=ev\.)|a(?=br\.)|e(?=nl\.))/, letter => letter.toUpperCase());
	const number = edition === '' ? '' : words.edition.replace('{0}', () => ordinal).slice(1, -1);
	return joinTexts([
		number,
		volume !== '' && (kind === 'book' || kind === 'chapter')
			? filledTerm(volumeWord(volume, words), inArabic(volume.replace(/^vol(?:ume)?s?\.? /i, '')).replace(/(?<=\d) ?[-–]+ ?(?=\d)/g, '–'))
			: '',
	], ', ');
}

/** Returns a title in which the first word of a subtitle has a capital (6.17); in other languages than English it keeps what it has. */
export function subtitled(title: string, language: string): string {
	return language.startsWith('en') ? title.replace(/(?<=: )(?!https?:)\p{Ll}(?=\p{Ll}|\s)/gu, letter => letter.toUpperCase()) : title;
}

/** The term for one volume or several; French has only one. */
function volumeWord(volume: string, words: ApaWords): string {
	return /\d ?[-–,&]/.test(volume) ? words.volume.replace(/^Vol\./, 'Vols.') : words.volume;
}

/** Lists names that are not inverted, with initials. */
export function listed(names: readonly Name[], words: ApaWords): string {
	return listNames(
		names.map(name => displayName({ ...name, given: initialsOf(name.given, { stop: '.', space: ' ' }) })),
		{ and: words.textAnd, lastAnd: words.listAnd, shortenFrom: Infinity, others: '' },
	);
}

/** Whether a thesis was not published in a database or repository. */
export function isUnpublished({ genre }: Work): boolean {
	return /^unpublished/i.test(genre);
}
