import type { Steps } from '../../../steps';
import { MAX_ALL_MACROS_LENGTH, MAX_INHERITED_LENGTH } from '../../../limits';
import { bibNames } from './bibNames';
import { bibValue, type Macros } from './bibValue';
import { languageOfBabel } from './bibLanguage';
import { cslTypeOfBib } from './bibTypes';
import { addLaw } from './lawFields';
import { withBody } from '../../../csl/bodyOfLaw';
import { cslDateValue } from '../../../csl/cslDate';
import { calendarDay } from '../../../date/calendarDay';
import { parseEdtf } from '../../../date/edtf';
import { fileIn, ItemFields, zoteroIn, type ReadItem } from '../items/readItem';
import type { BibFile, BibFileEntry } from './readBib';
import { readLatexText, readLatexTitle } from './readLatexText';

/** Text fields and their CSL variables. The first that a record has is used. */
const TEXTS: readonly (readonly [string, string])[] = [
	['shorttitle', 'title-short'], ['journaltitle', 'container-title'], ['journal', 'container-title'], ['shortjournal', 'container-title-short'], ['series', 'collection-title'],
	['volume', 'volume'], ['edition', 'edition'], ['publisher', 'publisher'], ['institution', 'publisher'], ['school', 'publisher'], ['organization', 'publisher'],
	['location', 'publisher-place'], ['address', 'publisher-place'], ['isbn', 'ISBN'], ['issn', 'ISSN'], ['pagetotal', 'number-of-pages'], ['volumes', 'number-of-volumes'],
	['chapter', 'chapter-number'], ['version', 'version'], ['eventtitle', 'event-title'], ['venue', 'event-place'], ['note', 'note'], ['addendum', 'note'], ['abstract', 'abstract'],
	['keywords', 'keyword'], ['origpublisher', 'original-publisher'], ['origlocation', 'original-publisher-place'], ['origtitle', 'original-title'],
];
const NAMES: readonly (readonly [string, string])[] = [['author', 'author'], ['editor', 'editor'], ['translator', 'translator'], ['bookauthor', 'container-author'], ['narrator', 'narrator'], ['director', 'director']];
const DATES: readonly (readonly [string, string])[] = [['date', 'issued'], ['urldate', 'accessed'], ['eventdate', 'event-date'], ['origdate', 'original-date']];

/** Converts the entries of a .bib file to CSL items, one entry per step. Fields of a `crossref` entry are inherited. */
export function* bibItemsInSteps(text: string, { entries, strings }: BibFile): Steps<readonly ReadItem[]> {
	const macros = { text, strings, room: { left: MAX_ALL_MACROS_LENGTH } };
	const byKey = new Map<string, BibFileEntry>();
	for (const entry of entries) {
		byKey.set(entry.key, byKey.get(entry.key) ?? entry);
	}
	const items: ReadItem[] = [];
	for (const entry of entries) {
		if (entry.type !== 'xdata' && entry.type !== 'set') {
			items.push(bibItem(entry, macros, byKey));
		}
		yield;
	}
	return items;
}

function bibItem(entry: BibFileEntry, macros: Macros, byKey: ReadonlyMap<string, BibFileEntry>): ReadItem {
	const values = valuesOf(entry, macros);
	const parent = byKey.get(values.get('crossref') ?? values.get('xref') ?? '');
	for (const [name, value] of parent && parent !== entry ? valuesOf(parent, macros) : []) {
		const inherited = inheritedName(name, parent?.type ?? '', entry.type);
		const isDated = values.has('date') || values.has('year');
		if (
			inherited !== undefined && value.length <= MAX_INHERITED_LENGTH && !values.has(inherited)
			&& !(isDated && ['date', 'year', 'month', 'day'].includes(name))
		) {
			values.set(inherited, value);
		}
	}
	const fields = new ItemFields();
	const value = (name: string) => values.get(name) ?? '';
	const latex = (name: string) => readLatexText(value(name));
	const titled = (...parts: readonly string[]) =>
		parts
			.map(name => readLatexTitle(value(name)))
			.filter(part => part !== '')
			.reduce((title, part) => (title === '' ? part : `${title}${/[?!]$/.test(title) ? ' ' : ': '}${part}`), '');
	// In BibTeX, the title of a part of a book may be that of the book, and `chapter` and `pages` say which part is meant.
	const isBook = entry.type === 'inbook' && !values.has('booktitle') && !values.has('maintitle');
	const type = cslTypeOfBib({ type: isBook ? 'book' : entry.type, subtype: value('entrysubtype'), genre: value('type'), number: latex('number') });
	// A volume with its own title is cited by the title of the whole work.
	const whole = type === 'book' ? titled('maintitle', 'mainsubtitle') : '';
	// The parties of an international case are in parentheses (package oscola, section on international cases).
	fields.text('title', type === 'legal_case' && / v\.? |\//.test(value('subtitle')) ? `${latex('title')} (${latex('subtitle')})` : whole || titled('title', 'subtitle'));
	fields.text('volume-title', whole === '' ? '' : titled('title', 'subtitle'));
	fields.text('container-title', type === 'legal_case' ? latex('citation') : '');
	fields.text('container-title', titled('booktitle', 'booksubtitle') || (whole === '' && type !== 'paper-conference' ? titled('maintitle', 'mainsubtitle') : ''));
	if (type === 'paper-conference') {
		fields.text('collection-title', titled('maintitle', 'mainsubtitle'));
	}
	fields.text('authority', type === 'patent' ? latex('organization') || latex('holder') : '');
	addLaw(fields, type, latex);
	if (type === 'thesis') {
		// The database that has a thesis is its publisher.
		fields.text('publisher', latex('institution') || latex('school'));
		fields.text('archive', fields.has('publisher') ? latex('publisher') : '');
	}
	TEXTS.filter(([from]) => type !== 'patent' || from !== 'organization').forEach(([from, to]) => fields.text(to, latex(from)));
	NAMES.forEach(([from, to]) => fields.names(from === 'author' ? makersRole(type, value('author+an:role')) : to, bibNames(value(from))));
	fields.text(numberField(entry.type, latex('number'), latex('series')), latex('number'));
	fields.text('issue', latex('issue'));
	fields.text('status', STATES.get(value('pubstate')) ?? latex('pubstate'));
	const isArxiv = /^arxiv$/i.test(value('archiveprefix') || value('eprinttype'));
	if (isArxiv && latex('eprint') !== '' && type === 'document') {
		fields.text('publisher', 'arXiv');
		fields.text('URL', `https://arxiv.org/abs/${value('eprint')}`);
	}
	// Some name the site of a page or the server of a paper in `eprint`.
	const isSite = /^[A-Z][A-Za-z .&]{2,60}$/.test(latex('eprint')) && value('eprinttype') === '';
	fields.text(type === 'webpage' ? 'container-title' : 'publisher', isSite ? latex('eprint') : '');
	// The number of an article takes the place of its pages, before which some styles have a word.
	fields.text('number', type === 'article-journal' && latex('pages') === '' && /^\d{1,8}$/.test(latex('eid')) ? latex('eid') : undefined);
	fields.text('number', latex('number') === '' && !isSite ? latex('eprint') : undefined);
	fields.text('genre', type === 'interview' && latex('type') === 'Interview' ? '' : genreOf(entry.type, latex('type')) || latex('titleaddon') || subtypeGenre(entry.type, latex('entrysubtype')));
	fields.text('page', (latex('pages') || latex('eid')).replace(/\s?[–—]\s?/g, '-'));
	fields.text('DOI', value('doi').replace(/\\([_%&#$])/g, '$1'));
	fields.text('URL', value('url').replace(/\\([_%&#$~])/g, '$1'));
	if (/^(?:conference|paper|poster|oral|keynote|invited)(?: [a-z]{1,12}){0,2} ?(?:presentation|presented|paper|poster|talk|address|lecture|session)?$/i.test(value('howpublished')) && latex('eventtitle') !== '') {
		fields.text('genre', latex('howpublished'));
	} else if (/^(?:advance online|online ahead)/i.test(value('howpublished'))) {
		fields.text('status', latex('howpublished'));
	} else {
		addHow(fields, value('howpublished'));
	}
	fields.text('language', languageOfBabel(value('langid') || value('language')));
	const unread = addDates(fields, value);
	const zotero = zoteroIn([value('note'), value('annote'), value('annotation'), value('url')].join(' '));
	const file = fileIn(value('file'));
	const links = { ...(zotero !== undefined && { zotero }), ...(file !== undefined && { file }) };
	return { key: entry.key, start: entry.start, csl: withBody(fields.item(type)), links, unread };
}

/** Returns the field of an entry that takes over a field of its `crossref` (biblatex, appendix B); `undefined` for those that it does not take over. */
function inheritedName(name: string, parent: string, type: string): string | undefined {
	const [, part = ''] = /^(title|subtitle)$/.exec(name) ?? [];
	return /^(?:short|sort)title$|^(?:label|options|related|relatedtype)$/.test(name)
		? undefined
		: part === ''
			? name
			: (/^mv/.test(parent) && !/^(?:in|supp|bookin)/.test(type) ? 'main' : 'book') + part;
}

/** Returns the variable for the authors of a recording, whose role the annotation `author+an:role` of biblatex-apa gives for the first or all of them. */
function makersRole(type: string, annotation: string): string {
	const [, role = ''] = /^1?=(director|host|execproducers?|producers?)\b/.exec(annotation) ?? [];
	return !RECORDED.has(type) || role === '' ? 'author' : role.startsWith('exec') ? 'executive-producer' : role.replace(/s$/, '');
}

/** Returns the kind of work that `entrysubtype` names for recordings, images, programs, data and pages; empty for other types. */
function subtypeGenre(type: string, subtype: string): string {
	return /^(?:video|movie|audio|music|image|artwork|software|dataset|online|book)$/.test(type) && !/^(?:blog|magazine|newspaper|video|classical)$/.test(subtype)
		? (SUBTYPES.get(subtype) ?? subtype)
		: '';
}

const RECORDED: ReadonlySet<string> = new Set(['song', 'motion_picture', 'broadcast']);

/** The kinds of recordings that biblatex-apa has keys for. */
const SUBTYPES: ReadonlyMap<string, string> = new Map([
	['tvseries', 'TV series'], ['tvepisode', 'TV series episode'], ['podcast', 'Audio podcast'], ['podcastepisode', 'Audio podcast episode'], ['powerpoint', 'PowerPoint slides'],
]);

/** The words that biblatex prints for its keys. */
const STATES: ReadonlyMap<string, string> = new Map([['inpress', 'in press'], ['inpreparation', 'in preparation']]);

/**
 * Returns the meaning of `number`: the issue of a journal, the number of a preprint, the number of a book in its series, or the number of
 * the document itself, such as its symbol.
 */
function numberField(type: string, number: string, series: string): string {
	if (['article', 'review', 'periodical'].includes(type)) {
		return /^arXiv:/i.test(number) ? 'number' : 'issue';
	}
	const isOfSeries = series !== '' || /^\d{1,5}$/.test(number);
	return (type === 'book' && isOfSeries) || type.startsWith('in') ? 'collection-number' : 'number';
}

/** Adds the value of `howpublished`, which is often an address in files for BibTeX, as a URL or a publisher. */
function addHow(fields: ItemFields, how: string): void {
	const [, url] = /^(?:available (?:at|from):? )?(?:\\url ?\{ ?)?(https?:\/\/[^\s{}]{1,2000}?) ?\}?$/i.exec(how.trim()) ?? [];
	if (url === undefined) {
		fields.text('publisher', /^\[?(?:website|web ?page|web|online|internet|url)\]?$/i.test(how.trim()) ? '' : readLatexText(how));
	} else {
		fields.text('URL', url.replace(/\\([_%&#$~])/g, '$1'));
	}
}

function valuesOf(entry: BibFileEntry, macros: Macros): Map<string, string> {
	const values = new Map<string, string>();
	for (const field of entry.fields) {
		values.set(field.name, values.get(field.name) ?? bibValue(field, macros));
	}
	return values;
}

function genreOf(type: string, genre: string): string {
	const form = /^(?:phd|ma(?:sters)?)thesis$/.test(genre) ? genre.replace(/^mathesis$/, 'mastersthesis') : genre === '' ? type : '';
	return form === '' ? genre : form === 'phdthesis' ? 'PhD thesis' : form === 'mastersthesis' ? 'Master’s thesis' : '';
}

/** Adds the dates, and returns the fields without a readable date, and those whose month or day does not exist. */
function addDates(fields: ItemFields, value: (name: string) => string): readonly string[] {
	const unread: string[] = [];
	for (const [from, to] of DATES) {
		const date = parseEdtf(value(from).replace(/[{}]/g, ''));
		if (!date && value(from).trim() !== '') {
			unread.push(from);
		}
		fields.date(to, date && cslDateValue(date));
	}
	// Catalogues write `c2014.` and `[2014]`.
	const [year, month, day] = ['year', 'month', 'day'].map(name =>
		value(name)
			.replace(/[{}]/g, '')
			.trim()
			.replace(/^[[c©]{1,2}(?=\d{4}\b)|(?<=^[^\d]{0,2}\d{4})[\].]{1,2}$/g, ''),
	);
	const isYear = /^\d{4}$/.test(year ?? '');
	const exact = isYear ? calendarDay(Number(year), numberIn(month), numberIn(day)) : undefined;
	const start = isYear ? exact ?? { year: Number(year) } : undefined;
	const other = start ? undefined : parseEdtf(year ?? '');
	if (year !== '' && !other && !exact) {
		unread.push(!isYear ? 'year' : (day ?? '') === '' ? 'month' : 'day');
	}
	fields.date('issued', start ? cslDateValue({ start, circa: false, uncertain: false }) : other && cslDateValue(other));
	return unread;
}

/** Parses a number or the English name of a month. */
function numberIn(text: string | undefined): number | undefined {
	const month = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf((text ?? '').slice(0, 3).toLowerCase());
	return month >= 0 ? month + 1 : /^\d{1,2}$/.test(text ?? '') ? Number(text) : undefined;
}
