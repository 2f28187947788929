import type { CslItem } from '../../dossier/model';
import { withoutAllCapitals } from './allCapitals';
import { firstField, textField, withoutComma, withoutEndMark } from './fields';
import { joinTexts } from './joinTexts';
import type { SourceKind } from './kind';
import { americanOrdinal } from './legal/americanOrdinal';
import type { Work } from './work';

/** Returns the archive or database, with the collection there and the town that the item gives. */
export function archiveOf(csl: CslItem, kind: SourceKind): string {
	// Programs note in `source` from which catalogue or site they took the record, too.
	const source = withoutComma(textField(csl, 'source'));
	const archive = withoutComma(textField(csl, 'archive')) || (kind === 'archive' || DATABASE.test(source) ? source : '');
	const isKept = kind === 'archive' || textField(csl, 'type') === 'graphic';
	const place = withoutComma(textField(csl, 'archive-place')) || (isKept ? withoutComma(textField(csl, 'publisher-place')) : '');
	const collection = withoutComma(textField(csl, 'archive_collection'));
	return joinTexts([collection, archive, archive === '' || archive.includes(place) ? '' : place], ', ');
}

const DATABASE = /\b(?:JSTOR|MUSE|ProQuest|EBSCO|Gale|HeinOnline|Lexis|Westlaw|Factiva|ERIC|Newspapers|Archives?|Academic|Collection|Database|Repository)\b/i;

/** Returns the pages; of an article without pages the number that its journal gives it. */
function pageOf(csl: CslItem, kind: SourceKind): string {
	const pages = withoutComma(firstField(csl, 'page', 'page-first')).replace(/^pp?\.? ?(?=[\dA-Zivxlc])/, '').replace(/\s?[-–—]+\s?/g, '–').replace(/^([A-Za-z]?\d+)–\1$/, '$1');
	const number = textField(csl, 'number');
	return pages === '' && kind === 'article' && /^[a-z]{0,3}\d{1,8}$/i.test(number) ? number : pages;
}

/** Returns the tag of a language that catalogues name in words or by three letters. */
export function languageTag(language: string): string {
	if (/^eng(?:lish)?$/i.test(language)) {
		return 'en';
	}
	if (/^(?:fre|fra|french|français)$/i.test(language)) {
		return 'fr';
	}
	return /^(?:spa|spanish|español)$/i.test(language) ? 'es' : language;
}

/** Returns the stage of publication, which some records have in a note. */
export function statusOf(csl: CslItem): string {
	const note = textField(csl, 'note');
	return firstField(csl, 'status') || ((ADVANCE.exec(note) ?? STATE.exec(note))?.[0] ?? '');
}

/** A note that only says that a work is not published yet. */
const STATE = /^(?:forthcoming|in press|accepted(?: for publication)?)(?=\.?$)/i;

/** How records say that an article is not in an issue yet. */
const ADVANCE = /\b(?:advance online publication|online ahead of print)\b/i;

/**
 * Returns the abbreviation of the container that a record gives. That of a journal must be one of lawyers, `Minn. L. Rev.` or `MLR`: those of
 * libraries, `Am Polit Sci Rev` or `Mod. Law Rev.`, with which programs fill this field, are of no style of ours.
 */
export function shortContainerOf(csl: CslItem, kind: SourceKind): string {
	const short = withoutComma(firstField(csl, 'container-title-short', 'journalAbbreviation'));
	const isOfLawyers = !short.includes(' ') || (/[A-Z]{2}|[A-Z]\.[A-Z]\.|\bL\.? |\bInt’l\b/.test(short) && !/\b(?:Law|Int)\b(?!’l)/.test(short));
	return kind !== 'article' || isOfLawyers || textField(csl, 'container-title') === '' ? short : '';
}

/** Returns what contains a work; that of an article may be the publisher. */
export function containerOf(csl: CslItem, kind: SourceKind, publisher: string): string {
	const container = inOneLanguage(withoutAllCapitals(withoutComma(textField(csl, 'container-title')), textField(csl, 'language')));
	return container === '' && (kind === 'news' || kind === 'article') ? publisher : container;
}

/** Returns the English name of a journal of Canada, of which Google Scholar has both; other names are kept. */
function inOneLanguage(container: string): string {
	const french = container.search(/ ?\/ ?(?:La |Le )?(?:Revue|Bulletin|Annales)\b/);
	return french > 0 && /\b(?:Journal|Review)\b/.test(container.slice(0, french)) ? container.slice(0, french) : container;
}

/** Returns the series, edition, volume, issue and pages with their numbers. */
export function numberingOf(
	csl: CslItem,
	kind: SourceKind,
): Pick<Work, 'series' | 'seriesNumber' | 'edition' | 'volume' | 'volumes' | 'volumeTitle' | 'issue' | 'page'> {
	const series = withoutComma(textField(csl, 'collection-title'));
	const inSeries = withoutComma(firstField(csl, 'collection-number', 'supplement-number', 'supplement'));
	const given = withoutComma(textField(csl, 'volume'));
	// Publishers give the number of a book in its series as the volume of its chapters.
	const isOfSeries = textField(csl, 'type') === 'chapter' && series !== '' && inSeries === '' && firstField(csl, 'number-of-volumes', 'volume-title') === '';
	return {
		series,
		seriesNumber: isOfSeries ? given : inSeries,
		// No style prints that an edition is the first (APA 9.19; Chicago 14.113; OSCOLA 3.2.1; Bluebook, rule 15.4).
		edition: withoutComma(textField(csl, 'edition')).replace(/^(?:1(?:st)?|first)(?: (?:ed|edn|edition)\.?)?$/i, ''),
		volume: isOfSeries ? '' : given,
		volumes: withoutComma(textField(csl, 'number-of-volumes')),
		volumeTitle: withoutEndMark(textField(csl, 'volume-title')),
		issue: withoutComma(textField(csl, 'issue')).replace(/^(\d{1,4})-(?=\d{1,4}$)/, '$1–'),
		page: pageOf(csl, kind),
	};
}

const KINDS_OF_PAGES = /^(?:Video|Audio|Infographic|Image|Interactive map|Blog post|Podcast)$/i;

/** Returns the genre; programs have the kind of a contribution to a law review in the note. */
export function genreOf(csl: CslItem, kind: SourceKind): string {
	const note = textField(csl, 'note');
	// The name of a series, or of its kind in lower case, stands for that of one of its papers.
	const given = withoutComma(textField(csl, 'genre'));
	const genre = textField(csl, 'number') === '' ? given : given.replace(/^(working|discussion|research) papers?$/i, (_, word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} Paper`);
	if (genre !== '') {
		return genre;
	}
	const isKind = kind === 'webpage' ? KINDS_OF_PAGES.test(note) : kind === 'article' && /^(?:Note|Comment|Book Review|Essay)$/.test(note);
	return isKind ? note : '';
}

/** Returns the other citations that an item gives, or the note that a rule is to be codified. */
export function historyOf(csl: CslItem): string {
	const note = textField(csl, 'note');
	return withoutComma(textField(csl, 'references')) || (/^\(?to be codified at /i.test(note) ? note : '');
}

/**
 * Returns the session of a parliament, with a dash between two years. Juris-M keeps the number of the Congress or of another legislature as
 * that of a series.
 */
export function sessionOf(csl: CslItem): string {
	const inNote = /^(?:report|document|)$/.test(textField(csl, 'type')) ? (/^session (\d{4}[-–/]\d{2,4})\.?$/i.exec(textField(csl, 'note'))?.[1] ?? '') : '';
	const given = (withoutComma(textField(csl, 'chapter-number')) || inNote).replace(/(?<=\d)[-/](?=\d)/g, '–');
	const number = textField(csl, 'collection-number');
	const [, body = ''] = /^(cong|leg)(?:\.|ress|islature)$/i.exec(textField(csl, 'authority')) ?? [];
	if (!/^\d{1,3}$/.test(number) || !/^(?:bill|hearing)$/.test(textField(csl, 'type')) || body === '') {
		return given;
	}
	return /^c/i.test(body)
		? given || `${number} Cong.`
		: joinTexts([`${americanOrdinal(Number(number))} Leg.`, given === '' ? '' : `${given} Sess.`], ', ');
}
