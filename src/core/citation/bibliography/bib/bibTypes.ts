import { textOf } from '../../../csl/cslText';
import type { CslItem } from '../../../dossier/model';
import { typeOfPaper } from '../items/typeOfPaper';

/** The biblatex entry types of CSL types; pandoc and citation-js map them in the same way. */
const BIBLATEX: Readonly<Record<string, string>> = {
	treaty: 'legal', legislation: 'legislation', bill: 'legislation', regulation: 'legislation', legal_case: 'jurisdiction',
	report: 'report', webpage: 'online', 'post-weblog': 'online', post: 'online',
	book: 'book', chapter: 'incollection', 'entry-encyclopedia': 'inreference', 'entry-dictionary': 'inreference', 'paper-conference': 'inproceedings',
	thesis: 'thesis', pamphlet: 'booklet', 'article-journal': 'article', 'article-newspaper': 'article', 'article-magazine': 'article', article: 'article',
	review: 'review', dataset: 'dataset', software: 'software', patent: 'patent', standard: 'standard', manuscript: 'unpublished',
	'review-book': 'review', graphic: 'image', motion_picture: 'video', song: 'audio', personal_communication: 'letter', periodical: 'periodical',
};

/** Classic BibTeX has fewer types. */
const BIBTEX: Readonly<Record<string, string>> = {
	report: 'techreport', book: 'book', chapter: 'incollection', 'entry-encyclopedia': 'incollection', 'entry-dictionary': 'incollection',
	'paper-conference': 'inproceedings', thesis: 'phdthesis', 'article-journal': 'article', 'article-newspaper': 'article',
	'article-magazine': 'article', article: 'article', review: 'article', manuscript: 'unpublished',
};

/** Returns the biblatex entry type of an item; `misc` if there is none. */
export function biblatexType(csl: CslItem): string {
	return typeIn(BIBLATEX, csl);
}

/** Returns the BibTeX entry type of an item; `misc` if there is none. */
export function bibtexType(csl: CslItem): string {
	const type = typeIn(BIBTEX, csl);
	return type === 'phdthesis' && /master/i.test(textOf(csl, 'genre')) ? 'mastersthesis' : type;
}

/**
 * Returns the `entrysubtype` of an article or blog post, which adds the kind of work that the entry type does not show; empty for others.
 */
export function entrySubtype(csl: CslItem): string {
	if (csl.type === 'article-newspaper') {
		return 'newspaper';
	}
	if (csl.type === 'article-magazine') {
		return 'magazine';
	}
	return csl.type === 'post-weblog' ? 'blog' : '';
}

/**
 * Returns the field for the container: `booktitle` for parts of books, otherwise a journal field. LaTeX styles print that only for
 * articles, but pandoc and citation tools read it for every type, so that a treaty keeps its series and a blog post the name of the
 * blog.
 */
export function containerField(type: string, dialect: 'bibtex' | 'biblatex'): string {
	if (['incollection', 'inproceedings', 'inreference'].includes(type)) {
		return 'booktitle';
	}
	return dialect === 'biblatex' ? 'journaltitle' : 'journal';
}

/** Returns the field for the publisher, which depends on the entry type. */
export function publisherField(type: string, dialect: 'bibtex' | 'biblatex'): string {
	if (['report', 'techreport', 'legal', 'legislation', 'jurisdiction'].includes(type)) {
		return 'institution';
	}
	if (['thesis', 'phdthesis', 'mastersthesis'].includes(type)) {
		return dialect === 'biblatex' ? 'institution' : 'school';
	}
	if (['online', 'misc', 'standard', 'dataset', 'software', 'unpublished'].includes(type)) {
		return dialect === 'biblatex' ? 'organization' : 'howpublished';
	}
	// A booklet has no publisher in either (biblatex 2.1.1).
	return type === 'booklet' ? 'howpublished' : 'publisher';
}

function typeIn(types: Readonly<Record<string, string>>, csl: CslItem): string {
	const type = typeOfPaper(csl);
	return Object.hasOwn(types, type) ? types[type] ?? 'misc' : 'misc';
}

/** The CSL types of BibTeX and biblatex entry types. */
const CSL_TYPES: ReadonlyMap<string, string> = new Map(Object.entries({
	article: 'article-journal', suppperiodical: 'article-journal', periodical: 'periodical', review: 'review', book: 'book', mvbook: 'book', booklet: 'pamphlet', collection: 'book', mvcollection: 'book',
	proceedings: 'book', mvproceedings: 'book', manual: 'book', reference: 'book', mvreference: 'book', inbook: 'chapter', bookinbook: 'chapter', suppbook: 'chapter', incollection: 'chapter',
	suppcollection: 'chapter', inproceedings: 'paper-conference', conference: 'paper-conference', inreference: 'entry-encyclopedia', report: 'report', techreport: 'report', thesis: 'thesis',
	phdthesis: 'thesis', mastersthesis: 'thesis', online: 'webpage', electronic: 'webpage', www: 'webpage', legal: 'treaty', legislation: 'legislation', jurisdiction: 'legal_case', patent: 'patent',
	standard: 'standard', dataset: 'dataset', software: 'software', unpublished: 'manuscript', letter: 'personal_communication', audio: 'song', music: 'song', video: 'motion_picture',
	movie: 'motion_picture', performance: 'performance', image: 'graphic', artwork: 'graphic',
	case: 'legal_case', statute: 'legislation', act: 'legislation', law: 'legislation', bill: 'bill', regulation: 'regulation', treaty: 'treaty', hearing: 'hearing', newspaper: 'article-newspaper',
	magazine: 'article-magazine', blog: 'post-weblog', webpage: 'webpage', website: 'webpage', dissertation: 'thesis', presentation: 'speech', speech: 'speech', interview: 'interview', podcast: 'song',
	film: 'motion_picture', preprint: 'article', archival: 'manuscript',
}));

const BILL = /^(?:H\. ?R\.|H\.?R|S\.|HB|SB|(?:H|S)\. ?(?:J|Con)\. ?Res\.) ?\d{1,5}$/;
const SPEECH = /speech|address|statement|lecture|presentation|keynote|conference (?:session|paper)|paper presented|poster/i;

/** Returns the CSL type of an entry type, with its subtype, genre and number. */
export function cslTypeOfBib({
	type,
	subtype,
	genre,
	number = '',
}: {
	readonly type: string;
	readonly subtype: string;
	readonly genre: string;
	readonly number?: string;
}): string {
	const known = CSL_TYPES.get(type) ?? 'document';
	if (known === 'article-journal') {
		return subtype === 'newspaper' ? 'article-newspaper' : subtype === 'magazine' || subtype === 'nonacademic' ? 'article-magazine' : known;
	}
	if (known === 'webpage' && (subtype === 'blog' || /^blog\b/i.test(genre))) {
		return 'post-weblog';
	}
	if (known === 'legislation' && (BILL.test(number) || /^bill$/i.test(genre))) {
		return 'bill';
	}
	if (known !== 'document') {
		return known;
	}
	if (SPEECH.test(genre)) {
		return 'speech';
	}
	return /^interview\b/i.test(genre) ? 'interview' : known;
}
