import { printDate, printYears } from '../date';
import { editionNumber } from '../edition';
import { filledTerm } from '../filledTerm';
import { joinTexts } from '../joinTexts';
import type { TreatySeries } from '../legal/treaty';
import { seriesNames } from '../legal/treatySeries';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import type { Language } from '../locale/languages';
import { displayName, listNames, type Name } from '../names';
import { printPlaces } from '../place';
import { address, between, concat, italic, join, plain } from '../rich';
import type { Place, Rich } from '../style';
import { makersOf, type Work } from '../work';
import { publisherUnlessAuthor } from './unMaker';
import { UN_WORDS, type UnWords } from './unWords';

/** The language of a note and its terms. */
export interface UnContext {
	readonly language: Language;
	readonly words: UnWords;
}

/** Returns the context for a language. */
export function unContext(language: Language): UnContext {
	return { language, words: UN_WORDS[language] };
}

/** Formats the authors as in a note. */
export function makers(work: Work, context: UnContext): Rich {
	return plain(namesIn(makersOf(work), context));
}

/** Formats the title in quotation marks, or the name of the kind of source if there is none. */
export function quotedTitle({ title, kind }: Work, { language }: UnContext): Rich {
	const data = languageData(language);
	return plain(title === '' ? data.kinds[kind] : quoted(title, data));
}

/** Returns the name of the kind of source, unless it stands for the title that is missing. */
export function kindUnlessTitle({ title, kind }: Work, { language }: UnContext): string {
	return title === '' ? '' : languageData(language).kinds[kind];
}

/** Formats the title of a publication. */
export function italicTitle({ title, kind }: Work, { language }: UnContext): Rich {
	return title === '' ? plain(languageData(language).kinds[kind]) : italic(title);
}

/** Formats the date of issue; empty if unknown, since a note does not say so. */
export function issued({ issued: date }: Work, { words }: UnContext): Rich {
	return plain(date ? printDate(date, words.dates) : '');
}

/** Formats place, publisher and date in parentheses, of a book only the year [F IV.B]. */
export function imprint(work: Work, context: UnContext): Rich {
	const { words } = context;
	const isBook = work.kind === 'book' || work.kind === 'chapter';
	const date = !work.issued ? '' : isBook ? printYears(work.issued, words.dates.circa) : printDate(work.issued, words.dates);
	const publisher = publisherUnlessAuthor(work) || (work.type === 'graphic' ? work.archive : '');
	return between('(', join([work.place, publisher, date].map(plain), ', '), ')');
}

/** Returns the edition with its term; empty if there is none. */
export function editionOf({ edition }: Work, { words, language }: UnContext): string {
	// Spanish documents write ordinal numbers without a full stop.
	return filledTerm(words.edition, editionNumber(edition, languageData(language).ordinal)).replace('.ª', 'ª');
}

/** Formats the URL as a separate sentence [F II.D, IV.J]. */
export function available({ siteUrl: url, accessed }: Work, { words }: UnContext): Rich {
	return url === '' ? [] : concat(
		words.availableAt,
		address(url),
		accessed ? ` (${filledTerm(words.accessed, printDate(accessed, words.dates))})` : '',
	);
}

/** Formats the locators of a citation. */
export function places(of: readonly Place[] | undefined, { words }: UnContext): Rich {
	return plain(printPlaces(of, words.places));
}

/** Formats the series that prints a treaty [F III.G]; with the page if there is no registration number. */
export function series({ series: kind, name, volume, registration, page }: TreatySeries, { words, language }: UnContext): Rich {
	const names = seriesNames(name);
	if (kind === 'other' && names.numbered) {
		return join(
			[
				plain(publisherIn(names.publisher, language)),
				italic(language === 'fr' && names.title === 'European Treaty Series' ? 'Série des traités européens' : names.title),
				plain(filledTerm(words.numbered, volume.replace(/^no\.? ?/i, ''))),
			],
			', ',
		);
	}
	const [publisher, title] = kind === 'ln' ? words.leagueSeries : kind === 'un' ? words.treatySeries : ['', names.title];
	return join(
		[
			plain(publisher),
			italic(title),
			plain(filledTerm(words.volume, volume)),
			plain(registration === '' ? filledTerm(words.places.labels.page.one, page) : numbersOf(registration, { words, language })),
		],
		', ',
	);
}

/** Returns the number of a treaty with its term, in the plural for several, such as the four Geneva Conventions. */
function numbersOf(registration: string, { words, language }: UnContext): string {
	const [first = '', ...others] = registration.split(/ ?[-–—] ?| (?:and|et|y|to|à|a) (?=\d)/);
	if (others.length !== 1 || !/^\d+$/.test(first) || !/^\d+$/.test(others[0] ?? '')) {
		return filledTerm(words.numbered, registration);
	}
	const [form, range] = words.numbers;
	return filledTerm(form, [first, ...others].join(/ (?:and|et|y) /.test(registration) ? languageData(language).and : range));
}

/** Returns the publisher of a series in the language of the note. */
function publisherIn(publisher: string, language: Language): string {
	return language === 'en' ? publisher : (PUBLISHERS[publisher]?.[language] ?? publisher);
}

const PUBLISHERS: Readonly<Record<string, { readonly fr: string; readonly es: string } | undefined>> = {
	'Council of Europe': { fr: 'Conseil de l’Europe', es: 'Consejo de Europa' },
	'United Kingdom': { fr: 'Royaume-Uni', es: 'Reino Unido' },
	'United States of America': { fr: 'États-Unis d’Amérique', es: 'Estados Unidos de América' },
	Canada: { fr: 'Canada', es: 'Canadá' },
};

/** Returns the kind of act that a body adopted with its number, in the plural if several with letters share a number [I.B]. */
export function actOf({ resolution }: Work, { words }: UnContext): string {
	const number = resolution?.number ?? '';
	const many = / (?:and|to|et|à|y|a) [A-Z]\b/.test(number) ? words.resolutions : words.resolution;
	return (resolution?.decision ? words.decision : many).replace('{0}', () => number).trim();
}

/** Returns the editors with their term; empty if there are none. */
export function editorsOf({ editors }: Work, { words, language }: UnContext): string {
	return withRole(editors, words.editor, language);
}

/** Returns the translators with their term; empty if there are none. */
export function translatorsOf({ translators }: Work, { words, language }: UnContext): string {
	return withRole(translators, words.translator, language);
}

function withRole(names: readonly Name[], [one, many]: readonly [string, string], language: Language): string {
	return names.length === 0 ? '' : `${namesIn(names, { language })}, ${names.length > 1 ? many : one}`;
}

/** Lists names as in a note. */
export function namesIn(names: readonly Name[], { language }: Pick<UnContext, 'language'>): string {
	const { and } = languageData(language);
	return listNames(names.map(displayName), { and, lastAnd: and, shortenFrom: 4, others: ' et al.' });
}

/**
 * Returns the symbol of a document; the last of several follows a conjunction. The symbol of a document of a session is repeated before a
 * corrigendum or addendum, as resolutions print it: `A/45/372 and A/45/372/Corr.1`.
 */
export function symbolsOf({ number }: Work, { language }: UnContext): string {
	const [, main] = OF_SESSION.exec(number) ?? [];
	if (main !== undefined) {
		return number.replace(/ (and|et|y) (?=(?:Add|Corr|Rev)\.\d)/g, ` $1 ${main}/`);
	}
	return / (?:and|et|y) /.test(number) ? number : number.replace(/, (?=[A-Z]{1,10}\/[^,]{1,60}$)/, languageData(language).and);
}

const OF_SESSION = /^(A(?:\/[A-Z]{1,4}(?:\.\d{1,3})?)?\/(?:\d{2}|\d{4})\/\d{1,4}) (?:and|et|y) (?:Add|Corr|Rev)\.\d/;

/** Formats the supplement to the Official Records in which a report was issued, with its symbol [III.B]; empty for all other documents. */
export function supplementOf({ kind, container, series, seriesNumber, genre, number, section }: Work): Rich {
	const records = [container, series, genre].find(name => OFFICIAL_RECORDS.test(name));
	const inSeries = /^(?:suppl|supl)/i.test(series) && series !== records ? series.replace(/^\D+/, '') : '';
	const supplement = seriesNumber.replace(/^suppl?[ée]ment(?:o)? /i, '') || inSeries;
	return kind === 'unDocument' && records !== undefined
		? concat(
				italic(
					joinTexts([
						records.replace(/(?<=\bsuppl[ée]ment )no\.? ?(?=\d)/i, /^documents/i.test(records) ? 'n° ' : '$&'),
						/session|sesiones/i.test(records) && !/^suppl?[ée]ment/i.test(section) ? '' : section,
						/suppl|supl/i.test(records) || /^suppl?[ée]ment/i.test(section)
							? ''
							: supplement.replace(/^(?:no\.? ?|núm\. ?)?(?=\d)/i, supplementTerm(records)),
					], ', '),
				),
				` (${number})`,
			)
		: [];
}

/** Returns what precedes the number of a supplement, in the language of the records. */
function supplementTerm(records: string): string {
	return /^official/i.test(records) ? 'Supplement No. ' : /^documents/i.test(records) ? 'Supplément n° ' : 'suplemento núm. ';
}

const OFFICIAL_RECORDS = /^(?:official records of|documents officiels d|documentos oficiales d)/i;

/** An issue of a journal has a month at most; a day is that of the first publication on the Web, as Crossref has it. */
export function withoutDay({ issued: date, ...work }: Work): Work {
	const { day, ...start } = date?.start ?? { year: 0 };
	return { ...work, ...(date && { issued: day === undefined ? date : { ...date, start } }) };
}

/** Returns the version of data or a program with its term, unless it has one. */
export function versionOf({ version }: Work, { words }: UnContext): string {
	return /version/i.test(version) ? version : filledTerm(words.version, version.replace(/^v(?=\d)/i, ''));
}

/** Formats the volume of a book or document with its term; empty if it has none. */
export function volumeOf({ volume, volumeTitle }: Pick<Work, 'volume' | 'volumeTitle'>, { words }: UnContext): Rich {
	// The volume of a yearbook has its year as its title.
	const year = /^\d{4}$/.test(volumeTitle) ? `: ${volumeTitle}` : '';
	return volume === '' ? [] : plain(filledTerm(words.volume, volume.replace(/^vol(?:ume|\.)? ?/i, '')) + year);
}
