import { dateOf } from '../../../csl/cslDate';
import { namesOf, particlesOf, type CslName } from '../../../csl/cslName';
import { textOf } from '../../../csl/cslText';
import { plainTextOf } from '../../../csl/richText';
import type { ParsedDate } from '../../../date/calendarDay';
import { oneLine } from '../../../text/shownText';
import type { BibliographyItem, Loss, WrittenItems } from '../items/item';
import { typeOfPaper } from '../items/typeOfPaper';

const TYPES: Readonly<Record<string, string>> = {
	treaty: 'LEGAL', legislation: 'STAT', bill: 'BILL', regulation: 'STAT', legal_case: 'CASE', hearing: 'HEAR', report: 'RPRT', webpage: 'ELEC',
	post: 'ELEC', 'post-weblog': 'BLOG', book: 'BOOK', chapter: 'CHAP', 'entry-encyclopedia': 'ENCYC', 'entry-dictionary': 'DICT',
	'paper-conference': 'CONF', thesis: 'THES', 'article-journal': 'JOUR', 'article-newspaper': 'NEWS', 'article-magazine': 'MGZN', article: 'JOUR',
	dataset: 'DATA', software: 'COMP', patent: 'PAT', standard: 'STAND', manuscript: 'UNPB', map: 'MAP', motion_picture: 'VIDEO', song: 'SOUND',
	review: 'JOUR', 'review-book': 'JOUR', periodical: 'JFULL', personal_communication: 'PCOMM', pamphlet: 'PAMP', graphic: 'ART',
};

/** The tags of text variables, in output order. */
const TEXTS: readonly (readonly [string, string])[] = [
	['title', 'TI'],
	['title-short', 'ST'],
	['container-title', 'T2'],
	['container-title-short', 'J2'],
	['collection-title', 'T3'],
	['genre', 'M3'],
	['number', 'M1'],
	['publisher', 'PB'],
	['publisher-place', 'CY'],
	['edition', 'ET'],
	['number-of-volumes', 'NV'],
	['volume', 'VL'],
	['issue', 'IS'],
	['DOI', 'DO'],
	['ISBN', 'SN'],
	['ISSN', 'SN'],
	['URL', 'UR'],
	['language', 'LA'],
	['abstract', 'AB'],
	['note', 'N1'],
];

/**
 * Writes an item as RIS: CRLF line endings, one value per line, no folding. A document symbol is written as `M1`, because `ID` is short
 * in the old specification; for web pages as `AN`, because readers take `M1` for the access date. The names of a film (`MPCT`) are those
 * of its directors, of any other recording (`VIDEO`) those of its authors. RIS does not distinguish
 * institutions from persons: the comma after an institution keeps pandoc and citation-js, but not bibutils, from splitting it.
 */
export function writeRisItem(item: BibliographyItem): WrittenItems {
	const lost: Loss[] = [];
	return { text: `${linesOf(item, lost).join('\r\n')}\r\n`, lost };
}

function linesOf(item: BibliographyItem, lost: Loss[]): readonly string[] {
	const { csl, key } = item;
	const used = new Set(['type', 'id']);
	const type = typeOfPaper(csl);
	const directors = type === 'motion_picture' && namesOf(csl, 'author').length === 0 ? namesOf(csl, 'director') : [];
	const lines = [line('TY', directors.length > 0 ? 'MPCT' : Object.hasOwn(TYPES, type) ? TYPES[type] ?? 'GEN' : 'GEN')];
	const add = (field: string, tag: string, values: readonly string[]) => {
		used.add(field);
		lines.push(...values.filter(value => value !== '').map(value => line(tag, value)));
	};
	const names = (field: string, tag: string) => add(field, tag, namesOf(csl, field).map(printName));
	names(directors.length > 0 ? 'director' : 'author', 'AU');
	names('authority', namesOf(csl, 'author').length > 0 ? 'A2' : 'AU');
	names('editor', csl.type === 'book' ? 'A3' : 'ED');
	names('translator', 'A4');
	for (const [field, tag] of TEXTS) {
		add(field, field === 'number' && lines[0]?.endsWith('ELEC') ? 'AN' : tag, [textOf(csl, field)]);
	}
	const issued = dateOf(csl, 'issued');
	if (issued) {
		add('issued', 'PY', [String(issued.start.year)]);
		add('issued', 'DA', [printDate(issued)]);
	}
	const accessed = dateOf(csl, 'accessed');
	add('accessed', 'Y2', [accessed ? printDate(accessed) : '']);
	const [from = '', to = ''] = textOf(csl, 'page').split(/[-–—]{1,3}/);
	add('page', 'SP', [from]);
	add('page', 'EP', [to]);
	add('keyword', 'KW', textOf(csl, 'keyword').split(/[,;]/));
	add('id', 'ID', [key]);
	lines.push('ER  - ');
	lost.push(...losses(item, used, issued));
	return lines;
}

function losses({ csl, key }: BibliographyItem, used: ReadonlySet<string>, issued: ParsedDate | undefined): readonly Loss[] {
	const fields = Object.keys(csl)
		.filter(field => !used.has(field))
		.map(field => ({ key, field, reason: 'field' as const }));
	const isImprecise =
		issued && (issued.end !== undefined || issued.isStartOpen || issued.circa || issued.uncertain || issued.start.season !== undefined);
	return isImprecise ? [...fields, { key, field: 'issued', reason: 'precision' }] : fields;
}

/** Prints year, month, day and other information, each followed by a slash even if it is empty. */
function printDate({ start: { year, month, day } }: ParsedDate): string {
	const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
	return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

function printName(name: CslName): string {
	const { literal, family = '', given, suffix } = name;
	// Asterisks are not allowed in names.
	const body = literal?.includes(',') ? literal : literal && `${literal},`;
	return (body ?? [[particlesOf(name), family].filter(part => part !== undefined).join(' '), given, suffix]
		.filter(part => part !== undefined).join(', ')).replaceAll('*', '');
}

/**
 * Escapes CSL text for a line of RIS, in which only the end of the line has a meaning. All text in RIS files passes through this
 * function.
 */
function escapeRis(text: string): string {
	return oneLine(plainTextOf(text)).replace(/\s+/g, ' ').trim();
}

function line(tag: string, value: string): string {
	return `${tag}  - ${escapeRis(value)}`;
}
