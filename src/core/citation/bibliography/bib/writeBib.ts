import { dateOf } from '../../../csl/cslDate';
import { namesOf, particlesOf, type CslName } from '../../../csl/cslName';
import { textOf } from '../../../csl/cslText';
import type { ParsedDate } from '../../../date/calendarDay';
import { printEdtf } from '../../../date/edtf';
import type { BibliographyItem, Loss } from '../items/item';
import type { BibDialect, BibEntry } from './bibEntry';
import { babelName } from './bibLanguage';
import { BibRecord } from './bibRecord';
import { bibtexType, biblatexType, containerField, entrySubtype, publisherField } from './bibTypes';
import { MONTHS } from './bibValue';
import { latexText, type LatexEncoding } from './latexText';
import { protectCase } from './protectCase';

/**
 * Returns an item as an entry of a .bib file. Institutions are in braces, so that no program parses them as persons; names in titles
 * keep their capitals; for BibTeX, text is ASCII with LaTeX accents.
 */
export function toBibEntry(item: BibliographyItem, dialect: BibDialect): { readonly entry: BibEntry; readonly lost: readonly Loss[] } {
	const { csl, key } = item;
	const isBiblatex = dialect === 'biblatex';
	const encoding = isBiblatex ? 'unicode' : 'ascii';
	const type = isBiblatex ? biblatexType(csl) : bibtexType(csl);
	const record = new BibRecord(item, encoding);
	addNames(record, item, encoding);
	const hasVolume = isBiblatex && type === 'book' && textOf(csl, 'volume-title') !== '';
	record.text('title', hasVolume ? 'maintitle' : 'title', protectCase);
	record.text('volume-title', hasVolume ? 'title' : '', protectCase);
	record.text('title-short', isBiblatex ? 'shorttitle' : '', protectCase);
	record.text('container-title', containerField(type, dialect), protectCase);
	record.text('container-title-short', isBiblatex && type === 'article' ? 'shortjournal' : '', protectCase);
	record.text('collection-title', 'series', protectCase);
	addNumbers(record, item, type, dialect);
	record.text('genre', 'type');
	// biblatex has no entry type for interviews.
	record.addPlain('type', isBiblatex && csl.type === 'interview' && textOf(csl, 'genre') === '' ? 'Interview' : '');
	// The publisher of an article without a journal is its newspaper.
	const journal = containerField(type, dialect);
	record.text(
		'publisher',
		['article', 'review'].includes(type) && textOf(csl, 'container-title') === '' ? journal : publisherField(type, dialect),
	);
	record.text('publisher-place', isBiblatex ? 'location' : 'address');
	addDates(record, item, dialect);
	addRest(record, item, isBiblatex);
	record.addPlain('entrysubtype', isBiblatex ? entrySubtype(csl) : '');
	record.finish();
	return { entry: { type, key, fields: record.fields }, lost: record.lost };
}

function addNames(record: BibRecord, { csl }: BibliographyItem, encoding: LatexEncoding): void {
	const add = (field: string, name: string) => {
		const names = namesOf(csl, field);
		if (names.length > 0) {
			record.add(field, name, names.map(one => printName(one, encoding)).join(' and '));
		}
	};
	add('author', 'author');
	// The authority is the author of its decisions, because LaTeX styles print authors.
	add('authority', namesOf(csl, 'author').length > 0 ? 'organization' : 'author');
	add('editor', 'editor');
	add('translator', 'translator');
}

/**
 * Biber counts commas in a name even inside braces, and skips an entry if a name has more than this; it reads a name that is one word
 * with any number.
 */
const MAX_COMMAS = 2;

function printName(name: CslName, encoding: LatexEncoding): string {
	const { literal, family = '', given, suffix } = name;
	const particle = particlesOf(name);
	const part = (text: string) => {
		const latex = latexText(text, encoding);
		return /,|\band\b/i.test(text) ? `{${latex}}` : latex;
	};
	if (literal !== undefined) {
		return literal === 'others' ? literal : `{${latexText(literal, encoding)}}`;
	}
	// Leading lower-case words would be parsed as a particle.
	const own = particle === undefined && /^\p{Ll}[^ ]* /u.test(family) ? `{${latexText(family, encoding)}}` : part(family);
	const last = particle === undefined ? own : `${part(particle)} ${own}`;
	const printed = [last, ...(suffix === undefined ? [] : [part(suffix)]), ...(given === undefined ? [] : [part(given)])].join(', ');
	return printed.split(',').length - 1 > MAX_COMMAS ? `{${printed}}` : printed;
}

function addNumbers(record: BibRecord, { csl }: BibliographyItem, type: string, dialect: BibDialect): void {
	const isArticle = type === 'article';
	record.text('volume', 'volume');
	const pages = textOf(csl, 'page');
	const number = textOf(csl, 'number');
	const hasIssue = textOf(csl, 'issue') !== '';
	// In articles `number` is the issue; elsewhere it is the number, such as a document symbol.
	record.text('issue', dialect === 'biblatex' && !isArticle ? 'issue' : 'number');
	// The number of an article takes the place of its pages.
	const isArticleNumber = isArticle && /^\d{1,8}$/.test(number) && (pages === '' || pages === number);
	if (isArticleNumber || !isArticle || !hasIssue) {
		record.text('number', isArticleNumber ? 'eid' : 'number');
	}
	// The number of a case is its docket, unless it has a series.
	if (number === '' && !hasIssue && (type !== 'jurisdiction' || textOf(csl, 'collection-title') !== '')) {
		record.text('collection-number', 'number');
	}
	if (isArticleNumber) {
		record.text('page', '');
	} else if (pages !== '') {
		record.add(
			'page',
			'pages',
			pages
				.split(/\s?[-–—]{1,3}\s?/)
				.map(page => latexText(page, dialect === 'biblatex' ? 'unicode' : 'ascii'))
				.join('--'),
		);
	}
	record.text('number-of-pages', dialect === 'biblatex' ? 'pagetotal' : '');
	record.text('number-of-volumes', dialect === 'biblatex' ? 'volumes' : '');
	record.text('edition', 'edition');
	record.text('chapter-number', 'chapter');
	record.text('version', dialect === 'biblatex' ? 'version' : '');
}

/** The dates of an item and the fields of biblatex for them. */
const BIBLATEX_DATES = [
	['issued', 'date'],
	['event-date', 'eventdate'],
	['original-date', 'origdate'],
	['accessed', 'urldate'],
] as const;

function addDates(record: BibRecord, { csl }: BibliographyItem, dialect: BibDialect): void {
	const issued = dateOf(csl, 'issued');
	if (dialect === 'biblatex') {
		for (const [field, name] of BIBLATEX_DATES) {
			const date = dateOf(csl, field);
			if (date) {
				record.add(field, name, printEdtf(date));
			}
		}
		return;
	}
	if (issued) {
		addBibtexDate(record, issued);
	}
	const accessed = dateOf(csl, 'accessed');
	if (accessed) {
		record.add('accessed', 'urldate', printEdtf(accessed));
	}
}

/** BibTeX has a year, a month macro and, by convention, a day. It has no intervals and no uncertain dates. */
function addBibtexDate(record: BibRecord, { start, end, isStartOpen, circa, uncertain }: ParsedDate): void {
	record.add('issued', 'year', String(start.year));
	if (start.month !== undefined) {
		record.add('issued', 'month', MONTHS[start.month - 1] ?? '', { isMacro: true });
	}
	if (start.day !== undefined) {
		record.add('issued', 'day', String(start.day));
	}
	if (end !== undefined || isStartOpen || circa || uncertain || start.season !== undefined) {
		record.lose('issued', 'precision');
	}
}

function addRest(record: BibRecord, { csl }: BibliographyItem, isBiblatex: boolean): void {
	const own = (name: string) => (isBiblatex ? name : '');
	record.text('event-title', own('eventtitle'));
	record.text('event', own('eventtitle'));
	record.text('event-place', own('venue'));
	record.text('status', own('pubstate'));
	record.text('note', 'note');
	record.text('abstract', 'abstract');
	record.text('keyword', 'keywords');
	record.verbatim('DOI', 'doi', '');
	record.verbatim('URL', 'url', '<>"^`|');
	record.text('ISBN', 'isbn');
	record.text('ISSN', 'issn');
	const language = babelName(textOf(csl, 'language'));
	if (language !== '') {
		record.add('language', isBiblatex ? 'langid' : 'language', language);
	}
}
