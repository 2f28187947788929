import { textOf } from '../../csl/cslText';
import type { CslItem } from '../../dossier/model';
import { firstField, textField, tidy, withoutComma } from './fields';
import type { SourceKind } from './kind';

/** Returns the archive or database, with the collection there and the town that the item gives. */
export function archiveOf(csl: CslItem, kind: SourceKind): string {
	// Programs note in `source` from which catalogue or site they took the record, too.
	const source = withoutComma(textField(csl, 'source'));
	const archive = withoutComma(textField(csl, 'archive')) || (kind === 'archive' || DATABASE.test(source) ? source : '');
	const isKept = kind === 'archive' || textField(csl, 'type') === 'graphic';
	const place = withoutComma(textField(csl, 'archive-place')) || (isKept ? withoutComma(textField(csl, 'publisher-place')) : '');
	const collection = withoutComma(textField(csl, 'archive_collection'));
	return [collection, archive, archive === '' || archive.includes(place) ? '' : place].filter(part => part !== '').join(', ');
}

const DATABASE = /\b(?:JSTOR|MUSE|ProQuest|EBSCO|Gale|HeinOnline|Lexis|Westlaw|Factiva|ERIC|Newspapers|Archives?|Academic|Collection|Database|Repository)\b/i;

/** Returns the pages; of an article without pages the number that its journal gives it. */
export function pageOf(csl: CslItem, kind: SourceKind): string {
	const pages = withoutComma(firstField(csl, 'page', 'page-first')).replace(/^pp?\.? ?(?=[\dA-Zivxlc])/, '').replace(/\s?[-–—]+\s?/g, '–').replace(/^([A-Za-z]?\d+)–\1$/, '$1');
	const number = textField(csl, 'number');
	return pages === '' && kind === 'article' && /^e?\d{1,8}$/i.test(number) ? number : pages;
}

/** Returns the tag of a language that catalogues name in words or by three letters. */
export function languageTag(language: string): string {
	return /^eng(?:lish)?$/i.test(language) ? 'en' : /^(?:fre|fra|french|français)$/i.test(language) ? 'fr' : /^(?:spa|spanish|español)$/i.test(language) ? 'es' : language;
}

/** Returns the text in CSL's `nocase` spans. */
export function namesMarkedIn(csl: CslItem): readonly string[] {
	const text = `${textOf(csl, 'title')} ${textOf(csl, 'container-title')}`;
	return text.includes('nocase') ? [...text.matchAll(/<span class="nocase">([^<]{1,300})<\/span>/g)].map(([, name = '']) => tidy(name)) : NONE;
}

const NONE: readonly string[] = [];

/** Returns the stage of publication, which some records have in a note. */
export function statusOf(csl: CslItem): string {
	return firstField(csl, 'status') || (ADVANCE.exec(textField(csl, 'note'))?.[0] ?? '');
}

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
