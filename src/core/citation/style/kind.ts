import type { CslItem } from '../../dossier/model';
import { parseSymbol } from '../../symbol/parse';
import { firstField, textField } from './fields';
import { resolutionOf } from './resolution';

/** What a source is, as far as styles make a difference. Pages of funds and programmes are web pages. */
export const SOURCE_KINDS = [
	'treaty', 'resolution', 'unDocument', 'report', 'pressRelease', 'webpage', 'speech', 'interview', 'news', 'article', 'chapter', 'book', 'legislation',
] as const;

/** One of `SOURCE_KINDS`. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * The kind of a source: its genre tells a press release; its number, or its authority, a resolution; a number that is a
 * document symbol of the United Nations a document of theirs; all others are what their CSL type says, and an unknown type
 * is a page where there is an address and a report where there is none.
 */
export function sourceKindOf(csl: CslItem): SourceKind {
	const type = textField(csl, 'type');
	if (PRESS_RELEASE.test(textField(csl, 'genre'))) {
		return 'pressRelease';
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
	return KIND_OF_TYPE.get(type) ?? (firstField(csl, 'URL', 'DOI') === '' ? 'report' : 'webpage');
}

/**
 * Whether a number is a document symbol of the United Nations: one that the grammar knows, or one in the series of its organs
 * and funds that the grammar leaves alone, such as those before 1976 (`A/8018`) and of UNICEF (`E/ICEF/1996/7`).
 */
export function isDocumentSymbol(number: string): boolean {
	return parseSymbol(number) !== undefined || (number.length < 60 && /^(?:A|E|S|T|ST|TD|DP)\/[A-Z0-9][A-Z0-9./-]*\d(?: ?\([A-Za-z0-9 .]+\))?$/.test(number));
}

/** Dutch and German are there because dossiers cite releases in them. */
const PRESS_RELEASE = /^(?:press|news|media) (?:release|statement|communiqu[eé])|^communiqué(?: de presse)?$|^comunicado(?: de prensa)?$|^nota de prensa$|^persbericht$|^pressemitteilung$/i;

/** Types that stay what they are, even where a number looks like a symbol. */
const SPOKEN_OR_PRINTED: ReadonlySet<string> = new Set([
	'speech', 'interview', 'broadcast', 'article-newspaper', 'article-magazine', 'article-journal', 'chapter', 'book',
]);

const KIND_OF_TYPE: ReadonlyMap<string, SourceKind> = new Map<string, SourceKind>([
	['treaty', 'treaty'],
	['speech', 'speech'],
	['interview', 'interview'],
	['broadcast', 'interview'],
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
	['thesis', 'report'],
	['report', 'report'],
	['pamphlet', 'report'],
	['standard', 'report'],
	['manuscript', 'report'],
	['hearing', 'report'],
	['legislation', 'legislation'],
	['bill', 'legislation'],
	['regulation', 'legislation'],
	['legal_case', 'legislation'],
	['webpage', 'webpage'],
	['post', 'webpage'],
	['post-weblog', 'webpage'],
]);
