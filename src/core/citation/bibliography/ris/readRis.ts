import { withBody } from '../../../csl/bodyOfLaw';
import { cslDateValue, yearOfIssue } from '../../../csl/cslDate';
import type { CslName } from '../../../csl/cslName';
import { calendarDay } from '../../../date/calendarDay';
import type { CslItem } from '../../../dossier/model';
import type { Steps } from '../../../steps/steps';
import { lineFeedFrom } from '../../../text/lineBounds';
import { numberIn } from '../bib/bibDates';
import type { FileProblem } from '../file/bibliographyFile';
import { fileIn, ItemFields, zoteroIn, type ReadItem } from '../items/readItem';

const TYPES: ReadonlyMap<string, string> = new Map(Object.entries({
	LEGAL: 'treaty', STAT: 'legislation', BILL: 'bill', CASE: 'legal_case', HEAR: 'hearing', RPRT: 'report', ELEC: 'webpage', ICOMM: 'webpage', BLOG: 'post-weblog', BOOK: 'book', EBOOK: 'book', EDBOOK: 'book',
	CHAP: 'chapter', ECHAP: 'chapter', ENCYC: 'entry-encyclopedia', DICT: 'entry-dictionary', CONF: 'paper-conference', CPAPER: 'paper-conference', THES: 'thesis', JOUR: 'article-journal', EJOUR: 'article-journal',
	ABST: 'article-journal', JFULL: 'periodical', NEWS: 'article-newspaper', MGZN: 'article-magazine', DATA: 'dataset', COMP: 'software', PAT: 'patent', STAND: 'standard', UNPB: 'manuscript', MANSCPT: 'manuscript',
	MAP: 'map', MPCT: 'motion_picture', VIDEO: 'motion_picture', SOUND: 'song', PAMP: 'pamphlet', GOVDOC: 'report', PCOMM: 'personal_communication', INPR: 'article-journal', ART: 'graphic', FIGURE: 'graphic',
}));

/** Text tags and their CSL variables. The first that a record has is used. */
const TEXTS: readonly (readonly [string, string])[] = [
	['TI', 'title'],
	['T1', 'title'],
	['CT', 'title'],
	['ST', 'title-short'],
	['T2', 'container-title'],
	['JO', 'container-title'],
	['JF', 'container-title'],
	['BT', 'container-title'],
	['JA', 'container-title'],
	['J2', 'container-title'],
	['T3', 'collection-title'],
	['M3', 'genre'],
	['M1', 'number'],
	['PB', 'publisher'],
	['CY', 'publisher-place'],
	['PP', 'publisher-place'],
	['ET', 'edition'],
	['VL', 'volume'],
	['NV', 'number-of-volumes'],
	['IS', 'issue'],
	['DO', 'DOI'],
	['UR', 'URL'],
	['DP', 'source'],
	['DB', 'archive'],
	['LA', 'language'],
	['AB', 'abstract'],
	['N2', 'abstract'],
	['N1', 'note'],
];
/** What may be before a DOI. */
const DOI = /^(?:doi: ?|https?:\/\/(?:dx\.)?doi\.org\/)(?=10\.)/i;
const LINE = /^([A-Z][A-Z0-9])(?: {1,2}-(?: (.*))?)$/;

/** The contents of a RIS file. */
export interface RisItems {
	readonly items: readonly ReadItem[];
	/** The records that could not be read; all others are included. */
	readonly problems: readonly FileProblem[];
}

interface RisRecord {
	readonly start: number;
	readonly values: Map<string, string[]>;
	last: string[];
}

/** Parses a RIS file, one record per step. Records without a key get one from name and year. */
export function* risItemsInSteps(text: string): Steps<RisItems> {
	const items: ReadItem[] = [];
	const problems: FileProblem[] = [];
	const keys = new Map<string, number>();
	let record: RisRecord | undefined;
	let start = text.startsWith('\uFEFF') ? 1 : 0;
	while (start < text.length) {
		const end = lineFeedFrom(text, start);
		const content = text.slice(start, end).trimEnd();
		const [, tag, value = ''] = LINE.exec(content) ?? [];
		if (tag === 'TY') {
			if (record) {
				problems.push({ code: 'expected', expected: 'ER  -', offset: record.start });
			}
			record = { start, values: new Map([['TY', [value.trim()]]]), last: [] };
		} else if (tag === 'ER' && record) {
			items.push(risItem(record, keys));
			record = undefined;
			yield;
		} else if (record && tag !== undefined) {
			record.last = record.values.get(tag) ?? [];
			record.last.push(value.trim());
			record.values.set(tag, record.last);
		} else if (record && content.trim() !== '' && record.last.length > 0) {
			// Some programs fold long values.
			record.last.push(`${record.last.pop() ?? ''} ${content.trim()}`);
		} else if (tag !== undefined || (content.trim() !== '' && !record && problems.length === 0)) {
			problems.push({ code: 'expected', offset: start, expected: 'TY  - ' });
		}
		start = end + 1;
	}
	return { items, problems: record ? [...problems, { code: 'expected', expected: 'ER  -', offset: record.start }] : problems };
}

function risItem({ start, values }: RisRecord, keys: Map<string, number>): ReadItem {
	const all = (tag: string) => values.get(tag) ?? [];
	const first = (tag: string) => all(tag)[0] ?? '';
	const type = TYPES.get(first('TY')) ?? 'document';
	const fields = new ItemFields();
	if (type === 'book') {
		fields.text('title', first('TI') || first('T1') || first('BT'));
		fields.text('collection-title', first('T2'));
	}
	addOfType(fields, type, first);
	fields.text('note', all('N1').join('\n'));
	TEXTS.filter(([, to]) => (type !== 'book' && !isPresented(first)) || to !== 'container-title').forEach(([from, to]) =>
		// Some programs have the DOI in the field for the kind of work.
		fields.text(from === 'M3' && DOI.test(first(from)) ? 'DOI' : to, from === 'M3' ? first(from).replace(DOI, '') : first(from)),
	);
	fields.text(
		'container-title-short',
		[first('T2'), first('JO'), first('JF')].some(title => title !== '') ? first('J2') || first('JA') : '',
	);
	fields.text('section', ['legislation', 'bill', 'article-newspaper'].includes(type) ? first('SE') : '');
	fields.text('number', first('AN'));
	fields.text(['book', 'chapter', 'report'].includes(type) ? 'ISBN' : 'ISSN', first('SN'));
	fields.text('page', first('EP') === '' ? first('SP') : `${first('SP')}-${first('EP')}`);
	fields.text('keyword', all('KW').join(', '));
	// The first names of a film are those of its directors.
	fields.names(first('TY') === 'MPCT' ? 'director' : 'author', [...all('AU'), ...all('A1')].flatMap(risNames));
	fields.names(
		'editor',
		[
			...all('ED'),
			...(/^(?:chapter|paper-conference|entry-.*)$/.test(type) || isEdited(type, values) ? all('A2') : []),
			...(type === 'book' ? all('A3') : []),
		].flatMap(risNames),
	);
	fields.names('translator', all('A4').flatMap(risNames));
	fields.date('issued', risDate(first('DA')).value ?? risDate(first('PY')).value ?? risDate(first('Y1')).value);
	fields.date('accessed', risDate(first('Y2')).value);
	fields.date('original-date', risDate(first('OP')).value);
	const csl = fields.item(type);
	const zotero = zoteroIn([...all('N1'), ...all('UR'), ...all('L1'), ...all('L2')].join(' '));
	const file = fileIn([...all('L1'), ...all('L2'), ...all('L4')].join(';'));
	return {
		key: keyOf(first('ID'), csl, keys),
		csl: withBody(csl),
		start,
		links: { ...(zotero !== undefined && { zotero }), ...(file !== undefined && { file }) },
		unread: DATES.filter(tag => first(tag).trim() !== '' && !risDate(first(tag)).isWhole),
	};
}

/** Whether the secondary authors of a book are its editors, as in the first version of the format; if it has a series, they edit that. */
function isEdited(type: string, values: ReadonlyMap<string, readonly string[]>): boolean {
	const isInSeries = ['AU', 'A1'].some(tag => values.has(tag)) && values.has('T2');
	return type === 'book' && !isInSeries && !['ED', 'A3'].some(tag => values.has(tag));
}

/** Whether a paper was only given at a conference. A paper in proceedings has the type `CONF`, or pages and a publisher. */
function isPresented(first: (tag: string) => string): boolean {
	return first('TY') === 'CPAPER' && first('SP') === '' && first('PB') === '';
}

/**
 * Sets the variables of tags that have a special meaning for one type, as Zotero reads and writes them: the number of a report, the reports
 * and docket of a case.
 */
function addOfType(fields: ItemFields, type: string, first: (tag: string) => string): void {
	if (type === 'report' && !/^[\dXx -]{8,17}$/.test(first('SN'))) {
		fields.text('number', first('M1') || first('SN') || first('IS'));
	} else if (type === 'legal_case') {
		fields.text('container-title', first('T2') || first('A2'));
		fields.text('number', first('M1') || first('SV'));
	} else if (isPresented(first)) {
		fields.text('event-title', first('T2') || first('C3'));
		fields.text('event-place', first('CY') || first('PP'));
	} else if (type === 'legislation' || type === 'bill') {
		// The place of a law that no publisher printed is its country.
		fields.text('jurisdiction', first('PB') === '' ? first('CY') : '');
	} else if (type === 'patent') {
		fields.text('authority', first('A2') || first('PB'));
	} else if (type === 'software') {
		fields.text('version', first('ET'));
	}
}

const SUFFIX = /^(?:[JS]r\.?|[IVX]{1,4}|\dth|Ph\.?D\.?|M\.?D\.?|Esq\.?)?$/i;
/** A word that occurs in names of institutions and is never a given name. */
const INSTITUTION =
	/^(?:and|und|et|y|of|for) |\b(?:Circuit|Department|Division|District|Office|Section|Committee|Ministry|Court|Chamber|Bureau|Branch|Unit|Agency|Institute|Inc\.?|Ltd\.?|LLC)$|^(?:Department|Division|Office|Bureau|Ministry|Committee) (?:of|for|on) /i;

/** Parses a line of names: usually one, but some programs put several in a line, or `et al.` after the last. */
function risNames(text: string): readonly CslName[] {
	if (/^(?:et al\.?|and others|others)$/i.test(text)) {
		return [{ literal: 'others' }];
	}
	const [, before, others] = /^(.{1,200}),? (et al\.?|and others)$/i.exec(text) ?? [];
	if (before !== undefined && others !== undefined) {
		return [...risNames(before.replace(/,$/, '')), { literal: 'others' }];
	}
	const several = text.split(/; ?|(?<=, [^,]{1,60}) and (?=[^,]{1,60}, )/).filter(name => name !== '');
	return several.length > 1 && several.every(name => name.split(',').length === 2 && !INSTITUTION.test(name)) ? several.map(risName) : [risName(text)];
}

/**
 * Parses `Family, Given, Suffix`. A trailing comma marks an institution in the files that Dossier writes; an institution whose own name has
 * commas is recognized by its words.
 */
function risName(text: string): CslName {
	const [family = '', ...others] = withoutCatalogueTerms(text).split(',').map(part => part.trim());
	// BibTeX has the suffix before the given names.
	const [given = '', suffix = ''] = others.length === 2 && SUFFIX.test(others[0] ?? '') && others[0] !== '' ? others.toReversed() : others;
	if (others.length > 2 || !SUFFIX.test(suffix) || others.some(part => INSTITUTION.test(part))) {
		return { literal: text.replace(/,$/, '').trim() };
	}
	return given === '' ? { literal: family } : { family, given, ...(suffix === '' ? {} : { suffix }) };
}

/** Removes what catalogues add to the name of a person: dates of life, a role, and what initials stand for. */
function withoutCatalogueTerms(text: string): string {
	return text
		.replace(/,? (?:author|editor|translator)s?\.?$/i, '')
		.replace(/,? (?:(?:b|d|ca)\. ?)?\d{4}\??-(?:\d{4})?\.?$/, '')
		.replace(/(?<=\b[A-Z]\.) \([A-Z][^()]{1,60}\)/, '');
}

/** The tags of dates. */
const DATES = ['DA', 'PY', 'Y1', 'Y2', 'OP'];

/** A date with the name of a month, as some programs write it: `2010 March 5`. */
const NAMED_MONTH = /^(\d{4})[ ,/-]+([a-z]{3,9})\.?(?:[ ,/-]+(\d{1,2}))?/i;

/**
 * Parses `YYYY/MM/DD/other`, of which everything after the year is optional. Returns the date, if the field has one, and whether its month and
 * day exist.
 */
function risDate(text: string): { readonly value?: ReturnType<typeof cslDateValue>; readonly isWhole: boolean } {
	// Databases of law reviews have both years of a volume.
	const [, from, to] = /^(\d{4})[-–](\d{4})\/*$/.exec(text.trim()) ?? [];
	if (from !== undefined && Number(to) === Number(from) + 1) {
		return { value: cslDateValue({ start: { year: Number(from) }, end: { year: Number(to) }, circa: false, uncertain: false }), isWhole: true };
	}
	const match = /^[[(]?(?:c|©|copyright )?(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?/.exec(text.replace(NAMED_MONTH, (_, year: string, month: string, day = '') => `${year}/${numberIn(month) ?? ''}/${day}`));
	if (!match) {
		return { isWhole: false };
	}
	const season = ['spring', 'summer', 'autumn', 'winter'].indexOf((/^\d{4}\/\/\/(\w+)/.exec(text)?.[1] ?? '').toLowerCase().replace('fall', 'autumn'));
	if (season >= 0) {
		return { value: cslDateValue({ start: { year: Number(match[1]), season: season + 1 }, circa: false, uncertain: false }), isWhole: true };
	}
	const [year, month, day] = match.slice(1, 4).map(part => (part === undefined ? undefined : Number(part)));
	const exact = calendarDay(year ?? 0, month, month === undefined ? undefined : day);
	return { value: cslDateValue({ start: exact ?? { year: year ?? 0 }, circa: false, uncertain: false }), isWhole: exact !== undefined };
}

function keyOf(given: string, csl: CslItem, keys: Map<string, number>): string {
	const { author, title } = csl;
	const [name] = Array.isArray(author) ? (author as readonly CslName[]) : [];
	const words = (name?.family ?? name?.literal ?? (typeof title === 'string' ? title : ''))
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase();
	const made = `${/[\p{L}\p{N}]+/u.exec(words)?.[0] ?? 'item'}${yearOfIssue(csl) ?? ''}`;
	let key = /^[^\s,;{}\\"#%@[\]()<>]+$/.test(given) ? given : made;
	// Starts after the last number used, so that many records with equal keys take linear time.
	for (let number = keys.get(made) ?? 2; keys.has(key); number++) {
		key = `${made}_${number}`;
		keys.set(made, number + 1);
	}
	keys.set(key, keys.get(key) ?? 2);
	return key;
}
