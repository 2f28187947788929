import type { CslItem } from '../../../dossier/model';
import { noteOf, withAffixes } from '../affixes';
import { caseShort } from '../bluebook/bluebookCase';
import { lawOf } from '../bluebook/bluebookLaw';
import { authorName } from '../documents/bodies';
import { genreWithin } from '../genre';
import { headlined } from '../headline';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import type { Language } from '../locale/languages';
import { listNames, type Name } from '../names';
import { printPlaces } from '../place';
import { concat, italic, join, plain } from '../rich';
import { shortTitleOf } from '../shortTitle';
import { nameForSorting, sortingKey } from '../sorting';
import type { Place, PositionedItem, Rich, Style } from '../style';
import { makersOf, type Work } from '../work';
import { workOf } from '../workOf';
import { chicagoBibliography } from './chicagoBibliography';
import { isForeword } from './chicagoBook';
import { communicationKind } from './chicagoCommunication';
import { identified } from './chicagoLaw';
import { chicagoNote } from './chicagoNote';
import { isItalic, isUnsigned, NAMES, newspaper, punctuationOf, spaced } from './chicagoParts';
import { CHICAGO_WORDS } from './chicagoWords';

/**
 * The Chicago Manual of Style, 17th and 18th ed., notes and bibliography. Later references are shortened; "ibid." is discouraged (17th
 * ed., 14.34) and not used. Treaties and laws are cited in notes only (14.281).
 */
export const chicago: Style = {
	id: 'chicago',
	system: 'note',
	languages: ['en', 'fr', 'es'],
	note: (items, language) => noteOf(
		items.map(item => withAffixes(item, noteItem(item, language))),
		{ separator: '; ', lastSeparator: '', punctuation: punctuationOf(language), capital: true },
	),
	reference: (csl, language) => chicagoBibliography(headlined(workOf(csl), 'chicago'), language),
	isListed: csl => !['treaty', 'legislation', 'case', 'euAct', 'bill', 'communication'].includes(workOf(csl).kind),
	section: () => 'sources',
	sortKey,
};

function noteItem({ csl, places, position }: PositionedItem, language: Language): Rich {
	const work = headlined(workOf(csl), 'chicago');
	const where = plain(printPlaces(places, CHICAGO_WORDS[language].places));
	return position.type === 'first'
		? chicagoNote(work, where, language, places)
		: bluebookAgainInChicago(work, places) ?? join([shortNote(work, language), where], ', ', punctuationOf(language));
}

/** Formats later references to cases in the short form of the Bluebook, and repeats acts, bills and codes. */
function bluebookAgainInChicago(work: Work, places: readonly Place[] | undefined): Rich | undefined {
	return work.kind === 'case' ? caseShort(work, places) : work.shortTitle === '' ? lawOf(work, places) : undefined;
}

/** Formats the surname and a title of up to four words (14.30–14.33); a body and the number of its resolution. */
function shortNote(work: Work, language: Language): Rich {
	const data = languageData(language);
	if (work.kind === 'resolution' && work.resolution?.number) {
		return identified(work, language);
	}
	const short = shortTitleOf(work, data);
	// An initial article is left out (14.33), but not from a short title that the item gives.
	const title =
		work.shortTitle === '' && !LAWS.has(work.kind) && /^(?:en\b|$)/i.test(work.language)
			? short.replace(/^(?:The|An?) (?=\p{Lu})/u, '')
			: short;
	const makers = shortMakers(work);
	const names = work.kind === 'treaty' ? '' : listNames(makers.map(({ family }) => family), NAMES[language]);
	return join([plain(names), shortName(work, title, language)], ', ');
}

/** Formats what a later note calls a work: its short title, or what it is if it has none or its title only says that. */
function shortName(work: Work, title: string, language: Language): Rich {
	const data = languageData(language);
	if (work.kind === 'communication') {
		return plain(communicationKind(work, language));
	}
	if (work.kind === 'interview' && work.interviewers.length > 0 && work.shortTitle === '') {
		return plain(data.kinds.interview);
	}
	if (isForeword(work) && work.shortTitle === '') {
		return plain(genreWithin(work.title));
	}
	if (title === '') {
		return work.reviewed === ''
			? plain((work.kind === 'news' ? '' : work.number) || data.kinds[work.kind])
			: concat(CHICAGO_WORDS[language].reviewOf[0], italic(shortTitleOf({ ...work, title: work.reviewed, kind: 'book' }, data)));
	}
	if (LAWS.has(work.kind)) {
		return plain(title);
	}
	return isItalic(work) ? italic(title) : plain(spaced(quoted(title, data)));
}

/**
 * The authors; the body responsible for a work without an author, under which it is listed; the editors or translators of a book without
 * one.
 */
function shortMakers(work: Work): readonly Name[] {
	const { kind, authors, editors, translators } = work;
	if (authors.length > 0) {
		return authors;
	}
	if (kind !== 'book') {
		return NAMED_BY_TITLE.has(kind) ? [] : makersOf(work);
	}
	return editors.length > 0 ? editors : translators;
}

/** Kinds that a later note names by title or number, though a body is responsible for them. */
const NAMED_BY_TITLE: ReadonlySet<string> = new Set([
	'treaty', 'legislation', 'euAct', 'bill', 'case', 'resolution', 'unDocument', 'news', 'article', 'chapter', 'archive',
]);

/** Kinds whose names have no quotation marks. */
const LAWS: ReadonlySet<string> = new Set(['treaty', 'legislation', 'euAct', 'bill']);

function sortKey(csl: CslItem, language: Language): string {
	const work = workOf(csl);
	const makers =
		work.authors.length === 0 && work.body
			? authorName(work.body, language, 'chicago')
			: isUnsigned(work)
				? newspaper(work, language)
				: makersOf(work)
						.map(({ family, given }) => `${family} ${given}`)
						.join(' ');
	return sortingKey([makers || work.title, nameForSorting(work), work.number], languageData(language));
}
