import type { CslItem } from '../../../dossier/model';
import { withAffixes } from '../affixes';
import { bluebookCaseName } from '../bluebook/bluebookParts';
import { printDate, printYears } from '../date';
import { isNumberedByYear } from '../legal/court';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import type { Language } from '../locale/languages';
import { displayName, initialsOf, listNames } from '../names';
import { printPlaces } from '../place';
import { between, italic, join, plain, richText } from '../rich';
import { shortTitleOf } from '../shortTitle';
import { compareFolded, nameForSorting, sortingKey } from '../sorting';
import type { PositionedItem, Rich, Style, TextNaming } from '../style';
import { titleCase } from '../titleCase';
import type { Work } from '../work';
import { workOf } from '../workOf';
import { apaNames, apaNamings, namesInText } from './apaNaming';
import { apaAuthors } from './apaParts';
import { apaReference, ended, isListedByTitle, undated, withLetter } from './apaReference';
import { isItalic } from './apaTitle';
import { APA_WORDS } from './apaWords';

/**
 * Publication Manual of the American Psychological Association, 7th ed.: author-date citations in the text (chapter 8), a reference
 * list (chapters 9 and 10), treaties as in the Bluebook (11.9). In English, titles are in sentence case in the list (6.17), as far as it is
 * known which words are names, and in title case in the text; in other languages they keep the capitals of the data.
 */
export const apa: Style = {
	id: 'apa',
	system: 'author-date',
	languages: ['en', 'fr', 'es'],
	note: inText,
	reference: (csl, language, yearSuffix = '') => apaReference(workOf(csl), language, yearSuffix),
	// Readers cannot retrieve personal communications.
	isListed: csl => !isPersonal(workOf(csl)),
	section: () => 'sources',
	sortKey,
	authorYear: (csl, language) => {
		const work = workOf(csl);
		// Treaties are distinguished by their names.
		return work.kind === 'treaty'
			? `treaty ${work.title}`
			: `${apaNames(csl, language) || richText(textAuthor(work, language))} ${yearOf(work, language, '')}`;
	},
	namings: apaNamings,
};

/** Several works share one pair of parentheses, in the order of the reference list (8.12). */
function inText(items: readonly PositionedItem[], language: Language): Rich {
	// Most citations have one work, and a key takes longer than writing it.
	const sorted = items.length < 2 ? items : items
		.map(item => ({ item, key: sortKey(item.csl, language) }))
		.sort((a, b) => compareFolded(a.key, b.key))
		.map(({ item }) => item);
	return between('(', join(sorted.map(item => withAffixes(item, textItem(item, language))), '; '), ')');
}

function textItem({ csl, places, yearSuffix = '', named, naming }: PositionedItem, language: Language): Rich {
	const work = workOf(csl);
	if (isPersonal(work)) {
		return communicated(work, language);
	}
	const author = named === true ? [] : textAuthor(work, language, naming);
	const saysYear =
		LEGAL.has(work.kind) && work.kind !== 'case' && work.issued !== undefined && nameOfAct(work).endsWith(` ${work.issued.start.year}`);
	return join(
		[
			author,
			plain(saysYear && author.length > 0 ? '' : yearOf(work, language, yearSuffix)),
			plain(printPlaces(places, APA_WORDS[language].places)),
		],
		', ',
		language === 'en' ? 'inside' : 'outside',
	);
}

/** Whether a work is a personal communication, as are interviews that are neither published nor kept in an archive (8.7, 8.9). */
function isPersonal({ kind, title, container, publisher, archive, url }: Work): boolean {
	return kind === 'communication' || (kind === 'interview' && [title, container, publisher, archive, url].every(field => field === ''));
}

/** A personal communication, with initials and the full date. */
function communicated(work: Work, language: Language): Rich {
	const { personal, noDate, dates } = APA_WORDS[language];
	const names = apaAuthors(work, language).map(name =>
		displayName({ ...name, given: initialsOf(name.given, { stop: '.', space: ' ' }) }),
	);
	const { textAnd } = APA_WORDS[language];
	const date = work.issued
		? printDate(work.issued, {
				...dates,
				day: language === 'en' ? '{m} {d}, {y}' : language === 'es' ? '{d} de {m} de {y}' : '{d} {m} {y}',
				month: '{m} {y}',
			})
		: noDate;
	return join(
		[plain(listNames(names, { and: textAnd, lastAnd: textAnd, shortenFrom: 3, others: ' et al.' })), plain(personal), plain(date)],
		', ',
	);
}

/** The surnames or institution; without either, the title or the kind of source (8.14, 8.17). */
function textAuthor(work: Work, language: Language, naming?: TextNaming): Rich {
	const authors = isListedByTitle(work) ? [] : apaAuthors(work, language);
	if (authors.length > 0) {
		return plain(namesInText(authors, language, naming));
	}
	const data = languageData(language);
	// Legal works are listed under their full names.
	const isEnglish = language === 'en' && !LEGAL.has(work.kind) && /^(?:en\b|$)/i.test(work.language);
	const title =
		work.kind === 'case'
			? isCaseOfCommonwealth(work)
				? work.title
				: bluebookCaseName(work.title || work.number)
			: LEGAL.has(work.kind)
				? nameOfAct(work) || work.number
				: shortTitleOf(work, data, { keepArticle: true });
	if (title === '') {
		return plain(`[${data.kinds[work.kind]}]`);
	}
	if (LEGAL.has(work.kind) && work.kind !== 'case') {
		return plain(title);
	}
	return isItalic(work) ? italic(isEnglish ? titleCase(title) : title) : plain(quoted(isEnglish ? titleCase(title) : title, data));
}

/** Returns the title of a legal work; of an American act without the year that follows its name, which is printed after a comma (11.5). */
function nameOfAct({ title, issued, container }: Work): string {
	const end = ` of ${issued?.start.year ?? ''}`;
	return container !== '' && issued && title.endsWith(end) ? title.slice(0, -end.length) : title;
}

/** Kinds listed under their full names (chapter 11). */
const LEGAL: ReadonlySet<string> = new Set(['treaty', 'legislation', 'bill', 'euAct', 'case']);

/** The year of a work, after the year of the work that it republishes: `1900/2010` (8.15). */
function yearOf(work: Work, language: Language, letter: string): string {
	const words = APA_WORDS[language];
	const { original, kind } = work;
	const date = kind === 'treaty' ? work.treaty.date : work.issued;
	const year = withLetter(date ? ended(printYears(date, words.dates.circa), date, words) : undated(work, words), letter, { isMissing: !date });
	return original && kind !== 'treaty' ? `${printYears(original, words.dates.circa)}/${year}` : year;
}

function sortKey(csl: CslItem, language: Language): string {
	const work = workOf(csl);
	const data = languageData(language);
	const names = isListedByTitle(work) ? [] : apaAuthors(work, language);
	// Works without a year come first (9.46).
	const year = work.issued ? String(work.issued.start.year) : '';
	return sortingKey(
		[
			names.map(({ family, given }) => `${family} ${given}`).join(' ') || work.title,
			year,
			work.title || nameForSorting(work),
			work.number,
		],
		data,
	);
}

/** Whether a case is cited without a volume and comes from a country that writes no full stop after `v` in the names of cases. */
function isCaseOfCommonwealth({ title, container, volume }: Work): boolean {
	return / v /.test(title) && volume === '' && isNumberedByYear(container);
}
