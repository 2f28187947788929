import { printDate } from '../date';
import { editionNumber } from '../edition';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import type { Language } from '../locale/languages';
import { displayName, listNames, type Name } from '../names';
import { printPlaces } from '../place';
import { address, between, concat, italic, join, plain } from '../rich';
import type { Place, Rich } from '../style';
import type { TreatySeries } from '../treaty';
import { seriesNames } from '../treatySeries';
import { makersOf, type Work } from '../work';
import { UN_WORDS, type UnWords } from './unWords';

/** The language of a note with its words. */
export interface UnContext {
	readonly language: Language;
	readonly words: UnWords;
}

/** The context of a language. */
export function unContext(language: Language): UnContext {
	return { language, words: UN_WORDS[language] };
}

/** Who made the work, in the order of a note. */
export function makers(work: Work, context: UnContext): Rich {
	return plain(namesIn(makersOf(work), context));
}

/** The title in quotation marks, or what the thing is called where it has none. */
export function quotedTitle({ title, kind }: Work, { language }: UnContext): Rich {
	const data = languageData(language);
	return plain(title === '' ? data.kinds[kind] : quoted(title, data));
}

/** The title of a publication. */
export function italicTitle({ title, kind }: Work, { language }: UnContext): Rich {
	return title === '' ? plain(languageData(language).kinds[kind]) : italic(title);
}

/** The date of issue; nothing where none is known: a note does not say so. */
export function issued({ issued: date }: Work, { words }: UnContext): Rich {
	return plain(date ? printDate(date, words.dates) : '');
}

/** Place, publisher and year in parentheses [F IV.B]. */
export function imprint(work: Work, context: UnContext): Rich {
	const { words } = context;
	const date = work.issued ? printDate(work.issued, words.dates) : '';
	return between('(', join([editionOf(work, context), work.place, publisherBeside(work), date].map(plain), ', '), ')');
}

/** The edition with its word; empty where none is named. */
export function editionOf({ edition }: Work, { words, language }: UnContext): string {
	return edition === '' ? '' : words.edition.replace('{0}', () => editionNumber(edition, languageData(language).ordinal));
}

/** Where the work is on the web, as a sentence of its own [F II.D, IV.J]. */
export function available({ url, accessed }: Work, { words }: UnContext): Rich {
	return url === '' ? [] : concat(
		words.availableAt,
		address(url),
		accessed ? ` (${words.accessed.replace('{0}', printDate(accessed, words.dates))})` : '',
	);
}

/** The places of a citation. */
export function places(of: readonly Place[] | undefined, { words }: UnContext): Rich {
	return plain(printPlaces(of, words.places));
}

/** The series in which a treaty is printed [F III.G]; the page where there is no number of registration. */
export function series({ series: kind, name, volume, registration, page }: TreatySeries, { words, language }: UnContext): Rich {
	const names = seriesNames(name);
	if (kind === 'other' && names.numbered) {
		return join([plain(publisherIn(names.publisher, language)), italic(names.title), plain(words.numbered.replace('{0}', () => volume.replace(/^no\.? ?/i, '')))], ', ');
	}
	const [publisher, title] = kind === 'ln' ? words.leagueSeries : kind === 'un' ? words.treatySeries : ['', names.title];
	return join([
		plain(publisher), italic(title), plain(words.volume.replace('{0}', () => volume)),
		plain(registration !== '' ? words.numbered.replace('{0}', () => registration) : page === '' ? '' : words.places.labels.page.one.replace('{0}', () => page)),
	], ', ');
}

/** Who publishes a series, in the language of the note. */
function publisherIn(publisher: string, language: Language): string {
	return language === 'en' ? publisher : (PUBLISHERS[publisher]?.[language] ?? publisher);
}

const PUBLISHERS: Readonly<Record<string, { readonly fr: string; readonly es: string } | undefined>> = {
	'Council of Europe': { fr: 'Conseil de l’Europe', es: 'Consejo de Europa' },
	'United Kingdom': { fr: 'Royaume-Uni', es: 'Reino Unido' },
	'United States of America': { fr: 'États-Unis d’Amérique', es: 'Estados Unidos de América' },
	Canada: { fr: 'Canada', es: 'Canadá' },
};

/** What a body adopted, with its number; several under one number have letters, and are several [I.B]. */
export function actOf({ resolution }: Work, { words }: UnContext): string {
	const number = resolution?.number ?? '';
	const many = / (?:and|to|et|à|y|a) [A-Z]\b/.test(number) ? words.resolutions : words.resolution;
	return (resolution?.decision ? words.decision : many).replace('{0}', () => number).trim();
}

/** The editors with their word; empty where there are none. */
export function editorsOf({ editors }: Work, { words, language }: UnContext): string {
	return withRole(editors, words.editor, language);
}

/** The translators with their word; empty where there are none. */
export function translatorsOf({ translators }: Work, { words, language }: UnContext): string {
	return withRole(translators, words.translator, language);
}

function withRole(names: readonly Name[], [one, many]: readonly [string, string], language: Language): string {
	return names.length === 0 ? '' : `${names.map(displayName).join(languageData(language).and)}, ${names.length > 1 ? many : one}`;
}

/** Names in a row, in the order of a note. */
export function namesIn(names: readonly Name[], { language }: UnContext): string {
	const { and } = languageData(language);
	return listNames(names.map(displayName), { and, lastAnd: and, shortenFrom: 4, others: ' et al.' });
}

/** The publisher, unless it made the work. */
export function publisherBeside(work: Work): string {
	return makersOf(work).some(({ family }) => family === work.publisher) ? '' : work.publisher;
}
