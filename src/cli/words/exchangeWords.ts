import type { Loss } from '../../core/citation/bibliography/items/item';
import type { LostPart, LostParts } from '../../core/exchange/formatCapabilities';
import type { ExchangeProblem } from '../../core/exchange/termBase';
import { MAX_NAMES, MAX_RELATIONS } from '../../core/limits';
import { NOT_TEXT } from '../files/readText';

/** Says in one sentence what was not imported from a file, and why. */
export function problemSentence({ concept, ...problem }: Omit<ExchangeProblem, 'line'>): string {
	return `${concept === undefined ? '' : `“${concept}”: `}${reasonOf(problem)}`;
}

function reasonOf({ code, detail }: Pick<ExchangeProblem, 'code' | 'detail'>): string {
	switch (code) {
		case 'syntax':
			return `the file cannot be read from here: ${detail}`;
		case 'noEntries':
			return `the file has no entries${detail === '' ? '' : ` (expected: ${detail})`}.`;
		case 'unclosedQuote':
			return 'a quotation mark in this row is never closed, so everything after it was read as one cell.';
		case 'noHeadings':
			return `the table has no headings. From their cells, its columns were taken for: ${detail}. If that is wrong, add a row with headings.`;
		case 'otherWorkbook':
			return detail === ''
				? 'this is not an Excel workbook. Open it in a spreadsheet program and save it as .xlsx or .csv.'
				: `this is a “${detail}” file, which is not read. Save it as .xlsx or .csv.`;
		case 'encrypted':
			return 'the workbook is protected by a password. Save it without one.';
		case 'truncated':
			return 'the end of the workbook is missing, perhaps because a download was interrupted. Get the file again.';
		case 'damaged':
			return 'the workbook is damaged. Open it in a spreadsheet program and save it again.';
		case 'repeated':
			return `this repeats an earlier entry, “${detail}”, and is imported once.`;
		case 'sameName':
			return `an earlier entry is also called “${detail}” but says something else. Both are imported and marked as ambiguous; merge them if they are the same.`;
		case 'encoding':
			return NOT_TEXT;
		case 'guessedEncoding':
			return `the file is not UTF-8 text and was read as “${detail}”. Check the letters with accents.`;
		case 'tooLong':
			return `this is larger than ${detail} bytes and is not read.`;
		case 'tooDeep':
			return `this is nested more deeply than ${detail} levels.`;
		case 'tooMany':
			return `there are more than is read: ${detail}.`;
		case 'entities':
			return 'the document type defines entities, which are not read.';
		case 'cells':
			return `the row has more cells than the header (${detail}). It is left out.`;
		case 'notRead':
			return `“${detail}” has no place in a dossier and is not read.`;
		case 'column':
			return `the column “${detail}” is not read, because its heading does not say what it contains. --map "${detail}=gloss" says that it has descriptions, for example, and --map "${detail}=none" that it is not wanted.`;
		case 'noColumns':
			return `no column has names of entries. Head one “preferred:en”, for example. The headings are: ${detail}`;
		case 'noSuchColumn':
			return `the table has no column “${detail}”.`;
		case 'language':
			return `“${detail}” is not a language tag such as fr or pt-BR. The name is left out.`;
		case 'kind':
			return `“${detail}” is not a kind of entry. The entry is a term.`;
		case 'name':
			return `“${detail}” cannot be a name and is left out.`;
		case 'noName':
			return `the entry has no name in “${detail}”, the main language of the dossier. It is left out; --language chooses another.`;
		case 'nameless':
			return 'the entry has no name and was left out.';
		case 'longText':
			return `the text in “${detail}” is too long and is left out.`;
		case 'namesFull':
			return `an entry has at most ${MAX_NAMES} names of one kind in a language. These are left out: ${detail}.`;
		case 'manyRelations':
			return `the entry has too many relations (${detail}). Those after the first ${MAX_RELATIONS} are left out.`;
		case 'unknownTarget':
			return `the file has no entry “${detail}”. The relation to it is left out.`;
		case 'sameId':
			return `an earlier entry is also called “${detail}”. Relations are to the earlier one.`;
		case 'noTitle':
			return `the source “${detail}” has no title and is left out.`;
		case 'source':
			return `the source “${detail}” has more or longer fields than a dossier can have, and is left out.`;
	}
}

const PARTS: Readonly<Record<LostPart, readonly [one: string, several: string]>> = {
	entries: ['entry', 'entries'],
	languages: ['other language', 'other languages'],
	acronyms: ['acronym', 'acronyms'],
	variants: ['other name', 'other names'],
	wrongNames: ['wrong name', 'wrong names'],
	corrections: ['correction of a wrong name', 'corrections of wrong names'],
	roles: [
		'name that is read back as an acronym or as another name instead',
		'names that are read back as acronyms or as other names instead',
	],
	labelRules: ['name with rules for recognizing it', 'names with rules for recognizing them'],
	kinds: ['kind of entry', 'kinds of entries'],
	keys: ['key', 'keys'],
	glosses: ['short description', 'short descriptions'],
	definitions: ['definition', 'definitions'],
	markup: ['text with formatting', 'texts with formatting'],
	facts: ['fact', 'facts'],
	relations: ['relation', 'relations'],
	departures: ['difference from the official record', 'differences from the official record'],
	evidence: ['piece of evidence of names and definitions', 'pieces of evidence of names and definitions'],
	shortTitles: ['short title', 'short titles'],
	citedSources: ['source to cite', 'sources to cite'],
	sources: ['source', 'sources'],
	overview: ['statement of the overview', 'statements of the overview'],
	about: ['title and version of the dossier', 'title and version of the dossier'],
};

/** Says in one sentence how much of a part the format cannot hold. */
export function lossSentence({ part, count }: LostParts): string {
	return `not in this format: ${part === 'about' ? '' : `${count.toLocaleString('en')} `}${PARTS[part][count === 1 ? 0 : 1]}`;
}

/** Says what a bibliography format cannot hold of a source. */
export function sourceLossSentence({ key, field, reason }: Loss): string {
	const why = {
		field: 'has no place in this format',
		precision: 'is less precise in this format',
		characters: 'has characters that programs of this format may not print',
	}[reason];
	return `${key}: “${field}” ${why}`;
}
