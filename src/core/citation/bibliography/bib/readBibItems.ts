import { withBody } from '../../../csl/bodyOfLaw';
import { MAX_ALL_MACROS_LENGTH } from '../../../limits';
import type { Steps } from '../../../steps/steps';
import { fileIn, ItemFields, zoteroIn, type ItemLinks, type ReadItem } from '../items/readItem';
import { addDates, stateIn } from './bibDates';
import { languageOfBabel } from './bibLanguage';
import { bibNames } from './bibNames';
import { cslTypeOfBib } from './bibTypes';
import type { Macros } from './bibValue';
import { inheritingValues } from './bibValues';
import { addLaw } from './lawFields';
import type { BibFile, BibFileEntry, BibFileField } from './readBib';
import { readLatexText, readLatexTitle } from './readLatexText';

/** Text fields and their CSL variables. The first that a record has is used. */
const TEXTS: readonly (readonly [string, string])[] = [
	['shorttitle', 'title-short'], ['journaltitle', 'container-title'], ['journal', 'container-title'], ['shortjournal', 'container-title-short'], ['series', 'collection-title'],
	['volume', 'volume'], ['edition', 'edition'], ['publisher', 'publisher'], ['institution', 'publisher'], ['school', 'publisher'], ['organization', 'publisher'],
	['location', 'publisher-place'], ['address', 'publisher-place'], ['isbn', 'ISBN'], ['issn', 'ISSN'], ['pagetotal', 'number-of-pages'], ['volumes', 'number-of-volumes'],
	['chapter', 'chapter-number'], ['version', 'version'], ['eventtitle', 'event-title'], ['venue', 'event-place'], ['note', 'note'], ['addendum', 'note'], ['abstract', 'abstract'],
	['keywords', 'keyword'], ['origpublisher', 'original-publisher'], ['origlocation', 'original-publisher-place'], ['origtitle', 'original-title'],
];
const NAMES: readonly (readonly [string, string])[] = [['author', 'author'], ['editor', 'editor'], ['translator', 'translator'], ['bookauthor', 'container-author'], ['narrator', 'narrator'], ['director', 'director'], ['interviewer', 'interviewer'], ['recipient', 'recipient'], ['host', 'host']];

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

/** Returns the fields of the first entry of a file that are not converted to variables, in order. */
export function unreadFields(text: string, { entries: [entry], strings }: BibFile): readonly BibFileField[] {
	const asked = new Set<string>();
	if (entry) {
		bibItem(entry, { text, strings, room: { left: MAX_ALL_MACROS_LENGTH } }, new Map(), asked);
	}
	return (entry?.fields ?? []).filter(({ name }) => LINKS.has(name) || !asked.has(name));
}

/** The types that have sections. */
const OF_LAW: ReadonlySet<string> = new Set(['legislation', 'regulation', 'bill', 'treaty']);

/** Fields in which links are looked for, but which are not converted. */
const LINKS: ReadonlySet<string> = new Set(['file', 'annote', 'annotation']);

/** Converts an entry. `asked` collects the names of the fields that this looks for. */
function bibItem(entry: BibFileEntry, macros: Macros, byKey: ReadonlyMap<string, BibFileEntry>, asked?: Set<string>): ReadItem {
	const values = inheritingValues(entry, macros, byKey);
	const value = (name: string) => {
		asked?.add(name);
		return values.get(name) ?? '';
	};
	const text = (name: string) => readLatexText(value(name));
	const read: ReadEntry = { entry, fields: new ItemFields(), type: typeOf(entry, values), value, text };
	const { fields, type } = read;
	addTitles(read);
	fields.text('authority', type === 'patent' ? text('organization') || text('holder') : '');
	addLaw(fields, type, text);
	fields.text('section', OF_LAW.has(type) ? text('section') : '');
	if (type === 'thesis') {
		// The database that has a thesis is its publisher.
		fields.text('publisher', text('institution') || text('school'));
		fields.text('archive', fields.has('publisher') ? text('publisher') : '');
	}
	TEXTS.filter(([from]) => type !== 'patent' || from !== 'organization').forEach(([from, to]) => fields.text(to, text(from)));
	NAMES.forEach(([from, to]) => fields.names(from === 'author' ? makersRole(type, value('author+an:role')) : to, bibNames(value(from))));
	fields.text(numberField(entry.type, text('number'), text('series')), text('number'));
	fields.text('issue', text('issue'));
	fields.text('status', (STATES.get(value('pubstate')) ?? text('pubstate')) || stateIn(value('year') || value('date')) || stateIn(value('note')));
	addEprint(read);
	fields.text('genre', genreIn(read));
	fields.text('page', (text('pages') || text('eid')).replace(/\s?[–—]\s?/g, '-'));
	fields.text('DOI', value('doi').replace(/\\([_%&#$])/g, '$1'));
	fields.text('URL', value('url').replace(/\\([_%&#$~])/g, '$1'));
	addHow(read);
	fields.text('language', languageOfBabel(value('langid') || value('language')));
	const unread = addDates(fields, value);
	return { key: entry.key, start: entry.start, end: entry.end, csl: withBody(fields.item(type)), links: linksIn(value), unread };
}

/** An entry while it is read: its values as they are written and as text, and the fields of the item. */
interface ReadEntry {
	readonly entry: BibFileEntry;
	readonly fields: ItemFields;
	/** The CSL type. */
	readonly type: string;
	value(name: string): string;
	text(name: string): string;
}

function typeOf({ type }: BibFileEntry, values: ReadonlyMap<string, string>): string {
	// In BibTeX, the title of a part of a book may be that of the book, and `chapter` and `pages` say which part is meant.
	// Some have the name of a case in an entry for treaties, or the court or reports in one for other works.
	const isCase = (type === 'legal' && / v\.? (?=\S)/.test(values.get('title') ?? '')) || (type === 'misc' && (values.has('court') || values.has('reporter')));
	const isBook = type === 'inbook' && !values.has('booktitle') && !values.has('maintitle');
	return cslTypeOfBib({
		type: isCase ? 'jurisdiction' : isBook ? 'book' : type, subtype: values.get('entrysubtype') ?? '', genre: values.get('type') ?? '', number: readLatexText(values.get('number') ?? ''),
	});
}

/** Adds the titles of the work, of its volume and of what contains it. */
function addTitles({ fields, type, value, text }: ReadEntry): void {
	const titled = (title: string, subtitle: string) =>
		[title, subtitle]
			.map(name => readLatexTitle(value(name)))
			.filter(part => part !== '')
			.reduce((before, part) => (before === '' ? part : `${before}${/[?!]$/.test(before) ? ' ' : ': '}${part}`), '');
	const main = titled('maintitle', 'mainsubtitle');
	// A volume with its own title is cited by the title of the whole work.
	const whole = type === 'book' ? main : '';
	// The parties of an international case are in parentheses (package oscola, section on international cases).
	const hasParties = type === 'legal_case' && / v\.? |\/|\bintervening$/.test(text('subtitle'));
	fields.text('title', hasParties ? `${text('title')} (${text('subtitle')})` : whole || titled('title', 'subtitle'));
	fields.text('volume-title', whole === '' ? '' : titled('title', 'subtitle'));
	fields.text('container-title', type === 'legal_case' ? text('citation') : '');
	fields.text('container-title', titled('booktitle', 'booksubtitle') || (whole === '' && type !== 'paper-conference' ? main : ''));
	fields.text('collection-title', type === 'paper-conference' ? main : '');
}

/** Adds `eprint`: a paper on arXiv, the site of a page or the server of a paper, or else a number; `eid` is the number of an article. */
function addEprint({ fields, type, value, text }: ReadEntry): void {
	const eprint = text('eprint');
	if (/^arxiv$/i.test(value('archiveprefix') || value('eprinttype')) && eprint !== '' && type === 'document') {
		fields.text('publisher', 'arXiv');
		fields.text('URL', value('url') === '' ? `https://arxiv.org/abs/${value('eprint')}` : '');
	}
	const isSite = /^[A-Z][A-Za-z .&]{2,60}$/.test(eprint) && value('eprinttype') === '';
	fields.text(type === 'webpage' ? 'container-title' : 'publisher', isSite ? eprint : '');
	// The number of an article takes the place of its pages, before which some styles have a word.
	fields.text('number', type === 'article-journal' && text('pages') === '' && /^\d{1,8}$/.test(text('eid')) ? text('eid') : undefined);
	fields.text('number', text('number') === '' && !isSite ? eprint : undefined);
}

/** Returns the genre that an entry states, or that its type implies. */
function genreIn({ entry, type, text }: ReadEntry): string {
	const given = text('type');
	return type === 'interview' && given === 'Interview' ? '' : genreOf(entry.type, given) || text('titleaddon') || subtypeGenre(entry.type, text('entrysubtype'));
}

/** Returns the links to the record in Zotero and to a file. */
function linksIn(value: (name: string) => string): ItemLinks {
	const zotero = zoteroIn([value('note'), value('annote'), value('annotation'), value('url')].join(' '));
	const file = fileIn(value('file'));
	return { ...(zotero !== undefined && { zotero }), ...(file !== undefined && { file }) };
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

/** Adds `howpublished`: what was given at an event, that an article is not in an issue yet, or else an address or a publisher. */
function addHow({ fields, value, text }: ReadEntry): void {
	const how = value('howpublished');
	if (PRESENTATION.test(how) && text('eventtitle') !== '') {
		fields.text('genre', text('howpublished'));
	} else if (IN_BRACKETS.test(text('howpublished')) || FORMS.test(how)) {
		// Some write the publisher after it, as in a reference in APA style.
		const [, form = text('howpublished'), publisher = ''] = IN_BRACKETS.exec(text('howpublished')) ?? [];
		fields.text('genre', form);
		fields.text('publisher', publisher);
	} else if (/^(?:advance online|online ahead)/i.test(how)) {
		fields.text('status', text('howpublished'));
	} else {
		addAddress(fields, how);
	}
}

/** What a work is in brackets; that it is online does not describe it. */
const IN_BRACKETS = /^\[(?!website|web ?page|web|online|internet|url)([^[\]\d]{3,60})\][.,]? ?([^\\{}]{0,100})$/i;

/** What a work is, which some write where BibTeX has how it was published. */
const FORMS =
	/^(?:data ?set|(?:computer )?software|(?:YouTube )?video|(?:audio )?podcast|lecture(?: notes)?|(?:PowerPoint )?slides|webinar|infographic|photograph|map|brochure|fact ?sheet|policy brief|white paper|press release|mobile app|film|TV series)$/i;

const PRESENTATION =
	/^(?:conference|paper|poster|oral|keynote|invited)(?: [a-z]{1,12}){0,2} ?(?:presentation|presented|paper|poster|talk|address|lecture|session)?$/i;

/** Adds an address, which files for BibTeX often have in `howpublished`, as a URL; other text as a publisher. */
function addAddress(fields: ItemFields, how: string): void {
	const [, url] = /^(?:available (?:at|from):? )?(?:\\url ?\{ ?)?(https?:\/\/[^\s{}]{1,2000}?) ?\}?$/i.exec(how.trim()) ?? [];
	if (url === undefined) {
		fields.text('publisher', /^\[?(?:website|web ?page|web|online|internet|url)\]?$/i.test(how.trim()) ? '' : readLatexText(how));
	} else {
		fields.text('URL', url.replace(/\\([_%&#$~])/g, '$1'));
	}
}

function genreOf(type: string, genre: string): string {
	const form = /^(?:phd|ma(?:sters)?)thesis$/.test(genre) ? genre.replace(/^mathesis$/, 'mastersthesis') : genre === '' ? type : '';
	if (form === '') {
		return genre;
	}
	if (form === 'phdthesis') {
		return 'PhD thesis';
	}
	return form === 'mastersthesis' ? 'Master’s thesis' : '';
}
