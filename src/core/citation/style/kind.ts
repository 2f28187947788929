import type { CslItem } from '../../dossier/model';
import { dateField } from './date';
import { isDocumentSymbol } from './documents/documentSymbol';
import { resolutionOf } from './documents/resolution';
import { firstField, textField } from './fields';
import { recognized } from './recognized/recognized';

/** The kinds of sources that styles distinguish. Pages of funds and programmes are web pages. */
export const SOURCE_KINDS = [
	'treaty', 'resolution', 'unDocument', 'report', 'pressRelease', 'webpage', 'speech', 'interview', 'news', 'article', 'chapter', 'book', 'legislation',
	'bill', 'euAct', 'case', 'thesis', 'workingPaper', 'blog', 'dataset', 'software', 'video', 'audio', 'communication', 'archive',
] as const;

/** One of `SOURCE_KINDS`. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * Determines the kind of a source from the item as it is recognized, in this order: a press release by its genre; an act of the European
 * Union by the Official Journal; a resolution by its number or authority; a document of the United Nations by a document symbol as its
 * number; a working paper by its genre; an unpublished document by its archive; a paper that only a conference heard, or a review in no
 * volume, by what it lacks; anything else by its CSL type. Unknown types are web pages if they have a URL, otherwise reports.
 */
export function sourceKindOf(item: CslItem): SourceKind {
	const csl = recognized(item);
	const type = textField(csl, 'type');
	if (PRESS_RELEASE.test(textField(csl, 'genre'))) {
		return 'pressRelease';
	}
	if (OF_LAW.has(type) && isOfficialJournal(csl)) {
		return 'euAct';
	}
	if (type === 'article-journal' && isOfDay(csl)) {
		return 'news';
	}
	if (type === 'treaty' || SPOKEN_OR_PRINTED.has(type)) {
		return KIND_OF_TYPE.get(type) ?? 'news';
	}
	if (resolutionOf(csl)) {
		return 'resolution';
	}
	if (isDocumentSymbol(textField(csl, 'number'))) {
		return 'unDocument';
	}
	if ((type === 'report' || type === 'article') && WORKING_PAPER.test(`${textField(csl, 'genre')} ${textField(csl, 'number')}`)) {
		return 'workingPaper';
	}
	if (ARCHIVED.has(type) && firstField(csl, 'archive', 'archive_location') !== '') {
		return 'archive';
	}
	if (type === 'paper-conference' && textField(csl, 'container-title') === '' && firstField(csl, 'event-title', 'event') !== '') {
		return 'speech';
	}
	if (REVIEWS.has(type) && firstField(csl, 'volume', 'issue') === '') {
		return 'news';
	}
	return KIND_OF_TYPE.get(type) ?? (firstField(csl, 'URL', 'DOI') === '' ? 'report' : 'webpage');
}

/** Whether an article has a day, but no volume or the like, so that it is in a newspaper or magazine, which BibTeX has no types for. */
function isOfDay(csl: CslItem): boolean {
	return (
		dateField(csl, 'issued')?.start.day !== undefined
		&& !/^(?:arXiv|bioRxiv|medRxiv)\b/.test(textField(csl, 'container-title'))
		&& ['volume', 'issue', 'DOI', 'number', 'status', 'ISSN'].every(field => textField(csl, field) === '')
	);
}

const REVIEWS: ReadonlySet<string> = new Set(['review', 'review-book']);

/** Whether an item is printed in the Official Journal of the European Union or of its predecessors. */
function isOfficialJournal(csl: CslItem): boolean {
	return OFFICIAL_JOURNAL.test(textField(csl, 'container-title'));
}

const OFFICIAL_JOURNAL =
	/^(?:O\.? ?J\.?|J\.? ?O\.?|DO)(?: ?[LC](?: ?\d{1,4})?)?$|^official journal|^journal officiel (?:de l[’']union europ|des communaut)|^diario oficial de (?:la uni[oó]n europea|las comunidades)/i;
const WORKING_PAPER = /\b(?:working|discussion|research|scholarly) papers?\b|document de travail|documento de trabajo/i;
const OF_LAW: ReadonlySet<string> = new Set(['legislation', 'regulation', 'treaty']);
const ARCHIVED: ReadonlySet<string> = new Set(['manuscript', 'document', 'collection']);

/** Includes Dutch and German because dossiers cite press releases in these languages. */
const PRESS_RELEASE =
	/^(?:press|news|media) (?:release|statement|communiqu[eé])|^communiqué(?: de presse)?$|^comunicado(?: de prensa)?$|^nota de prensa$|^persbericht$|^pressemitteilung$/i;

/** Types that determine the kind even if the number looks like a document symbol. */
const SPOKEN_OR_PRINTED: ReadonlySet<string> = new Set([
	'speech', 'interview', 'article-newspaper', 'article-magazine', 'article-journal', 'chapter', 'book', 'legal_case', 'thesis', 'personal_communication',
]);

/** The CSL types of each kind. */
const TYPES: readonly (readonly [SourceKind, string])[] = [
	['treaty', 'treaty'],
	['speech', 'speech event performance'],
	['interview', 'interview'],
	['video', 'broadcast motion_picture'],
	['audio', 'song'],
	['dataset', 'dataset'],
	['software', 'software'],
	['communication', 'personal_communication'],
	['news', 'article-newspaper article-magazine'],
	['article', 'article-journal article review review-book'],
	['chapter', 'chapter paper-conference entry entry-dictionary entry-encyclopedia'],
	['book', 'book classic musical_score periodical'],
	['thesis', 'thesis'],
	['report', 'report pamphlet standard manuscript hearing patent'],
	['legislation', 'legislation regulation'],
	['bill', 'bill'],
	['case', 'legal_case'],
	['webpage', 'webpage post'],
	['blog', 'post-weblog'],
];

const KIND_OF_TYPE: ReadonlyMap<string, SourceKind> = new Map(
	TYPES.flatMap(([kind, types]) => types.split(' ').map(type => [type, kind] as const)),
);
