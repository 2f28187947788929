import type { CslItem } from '../../dossier/model';
import { parseSymbol } from '../../symbol/parse';
import { firstField, textField } from './fields';
import { resolutionOf } from './resolution';

/** What a source is, as far as styles make a difference. Pages of funds and programmes are web pages. */
export const SOURCE_KINDS = [
	'treaty', 'resolution', 'unDocument', 'report', 'pressRelease', 'webpage', 'speech', 'interview', 'news', 'article', 'chapter', 'book', 'legislation',
	'bill', 'euAct', 'case', 'thesis', 'workingPaper', 'blog', 'dataset', 'software', 'video', 'communication', 'archive',
] as const;

/** One of `SOURCE_KINDS`. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * The kind of a source: its genre tells a press release or a working paper; its number, or its authority, a resolution; a
 * number that is a document symbol of the United Nations a document of theirs; the Official Journal an act of the European
 * Union; an archive an unprinted document; all others are what their CSL type says, and an unknown type is a page where there
 * is an address and a report where there is none.
 */
export function sourceKindOf(csl: CslItem): SourceKind {
	const type = textField(csl, 'type');
	if (PRESS_RELEASE.test(textField(csl, 'genre'))) {
		return 'pressRelease';
	}
	if (OF_LAW.has(type) && isOfficialJournal(csl)) {
		return 'euAct';
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
	return KIND_OF_TYPE.get(type) ?? (firstField(csl, 'URL', 'DOI') === '' ? 'report' : 'webpage');
}

/** Whether an item is printed in the Official Journal of the European Union or of what came before it. */
export function isOfficialJournal(csl: CslItem): boolean {
	return OFFICIAL_JOURNAL.test(textField(csl, 'container-title'));
}

const OFFICIAL_JOURNAL = /^(?:O\.? ?J\.?|J\.? ?O\.?|DO)(?: [LC])?$|^official journal|^journal officiel (?:de l[’']union europ|des communaut)|^diario oficial de (?:la uni[oó]n europea|las comunidades)/i;
const WORKING_PAPER = /\b(?:working|discussion|research) papers?\b|document de travail|documento de trabajo/i;
const OF_LAW: ReadonlySet<string> = new Set(['legislation', 'regulation', 'treaty']);
const ARCHIVED: ReadonlySet<string> = new Set(['manuscript', 'document', 'collection']);

/**
 * Whether a number is a document symbol of the United Nations: one that the grammar knows, or one in the series of its organs
 * and funds that the grammar leaves alone, such as those before 1976 (`A/8018`), of UNICEF (`E/ICEF/1996/7`) and of the treaty
 * bodies (`CCPR/C/127/D/2728/2016`).
 */
export function isDocumentSymbol(number: string): boolean {
	return parseSymbol(number) !== undefined || (number.length < 60 && /^(?:A|E|S|T|ST|TD|DP|CCPR|CEDAW|CAT|CRC|CERD|CMW|CRPD|CED)\/[A-Z0-9][A-Z0-9./-]*\d(?: ?\([A-Za-z0-9 .]+\))?$/.test(number));
}

/** Dutch and German are there because dossiers cite releases in them. */
const PRESS_RELEASE = /^(?:press|news|media) (?:release|statement|communiqu[eé])|^communiqué(?: de presse)?$|^comunicado(?: de prensa)?$|^nota de prensa$|^persbericht$|^pressemitteilung$/i;

/** Types that stay what they are, even where a number looks like a symbol. */
const SPOKEN_OR_PRINTED: ReadonlySet<string> = new Set([
	'speech', 'interview', 'article-newspaper', 'article-magazine', 'article-journal', 'chapter', 'book', 'legal_case', 'thesis', 'personal_communication',
]);

const KIND_OF_TYPE: ReadonlyMap<string, SourceKind> = new Map<string, SourceKind>([
	['treaty', 'treaty'],
	['speech', 'speech'],
	['interview', 'interview'],
	['broadcast', 'video'],
	['motion_picture', 'video'],
	['dataset', 'dataset'],
	['software', 'software'],
	['personal_communication', 'communication'],
	['article-newspaper', 'news'],
	['article-magazine', 'news'],
	['article-journal', 'article'],
	['article', 'article'],
	['review', 'article'],
	['chapter', 'chapter'],
	['paper-conference', 'chapter'],
	['entry', 'chapter'],
	['entry-dictionary', 'chapter'],
	['entry-encyclopedia', 'chapter'],
	['book', 'book'],
	['thesis', 'thesis'],
	['report', 'report'],
	['pamphlet', 'report'],
	['standard', 'report'],
	['manuscript', 'report'],
	['hearing', 'report'],
	['legislation', 'legislation'],
	['bill', 'bill'],
	['regulation', 'legislation'],
	['legal_case', 'case'],
	['webpage', 'webpage'],
	['post', 'webpage'],
	['post-weblog', 'blog'],
]);
