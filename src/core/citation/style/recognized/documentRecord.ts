import type { CslItem } from '../../../dossier/model';
import { isDocumentSymbol } from '../documents/documentSymbol';
import { textField } from '../fields';
import { fieldWith, isByNoPerson, isUnspecific, withoutFields } from './record';

/**
 * Returns a record of a document with its symbol as its number: BibTeX has no number for `@misc`, so the symbol is in `howpublished` or
 * `note`. A letter or a declaration with a symbol is a document. `undefined` for other records, and if the number is the symbol already.
 */
export function asDocument(csl: CslItem): CslItem | undefined {
	const isInRecords = fieldWith(csl, WITH_RECORDS, OFFICIAL_RECORDS) !== undefined;
	return asNumberedDocument(csl)
		?? asExportedDocument(csl)
		?? asBookWithSymbol(csl)
		?? (isInRecords ? asDocumentInRecords(csl) : asDocumentByField(csl));
}

/** Returns a document whose number is a symbol with other words, or that has another type, with the symbol alone as its number. */
function asNumberedDocument(csl: CslItem): CslItem | undefined {
	const [type, number] = [textField(csl, 'type'), textField(csl, 'number')];
	const symbol = bareSymbol(number);
	// A treaty that is not yet in a series is in the document with its text.
	const isTreaty = type === 'treaty' && csl['custom'] !== undefined;
	const hasOtherType = type === 'treaty' || type === 'personal_communication';
	return !isTreaty && isDocumentSymbol(symbol) && (symbol !== number || hasOtherType)
		? { ...csl, type: hasOtherType ? 'report' : type, number: symbol }
		: undefined;
}

/**
 * Returns a document as the library of the United Nations exports it: as an article that is in no journal, or in one that has the name of the
 * publisher.
 */
function asExportedDocument(csl: CslItem): CslItem | undefined {
	const symbol = bareSymbol(textField(csl, 'number')) || textField(csl, 'issue');
	return textField(csl, 'type') === 'article-journal' && isDocumentSymbol(symbol) && /^(?:UN,?)?$/.test(textField(csl, 'container-title'))
		? withoutFields({ ...csl, type: 'report', number: symbol }, 'issue', 'container-title')
		: undefined;
}

/** The Official Records of a body, which a symbol in parentheses may follow. */
const OFFICIAL_RECORDS =
	/^(?<records>(?:Official Records of|Documents officiels d|Documentos Oficiales d).{5,200}?)(?: \((?<symbol>[A-Z]{1,3}\/.{2,60})\))?$/i;

/** Where records of documents have the name of the Official Records. */
const WITH_RECORDS = ['collection-title', 'container-title', 'publisher', 'note', 'genre'];

/** Where these have the symbol, if it does not follow that name. */
const WITH_SYMBOL = ['note', 'publisher', 'collection-number'];

/** Returns a document in the Official Records of a body with these and its symbol in their fields. */
function asDocumentInRecords(csl: CslItem): CslItem | undefined {
	const field = textField(csl, 'number') === '' ? fieldWith(csl, WITH_RECORDS, OFFICIAL_RECORDS) : undefined;
	if (field === undefined) {
		return undefined;
	}
	const { records, symbol = '' } = OFFICIAL_RECORDS.exec(textField(csl, field))?.groups ?? {};
	const noted = WITH_SYMBOL.find(name => name !== field && isDocumentSymbol(symbolIn(csl, name))) ?? '';
	const number = isDocumentSymbol(symbol) ? symbol : symbolIn(csl, noted);
	return number === ''
		? undefined
		: ({
				...withoutFields(csl, field, noted),
				type: 'report',
				[field === 'container-title' ? field : 'collection-title']: records,
				number,
			} as CslItem);
}

/** Returns a book without an ISBN, and by institutions only, whose number is a symbol as a document. */
function asBookWithSymbol(csl: CslItem): CslItem | undefined {
	const symbol = symbolIn(csl, 'number');
	const hasIsbn = /\d{9}/.test(textField(csl, 'ISBN').replaceAll('-', ''));
	return textField(csl, 'type') === 'book' && isDocumentSymbol(symbol) && !hasIsbn && isByNoPerson(csl)
		? { ...csl, type: 'report', number: symbol }
		: undefined;
}

/** Where records without a number have the symbol. */
const FIELDS = ['publisher', 'note', 'title', 'archive_location', 'call-number', 'genre', 'collection-title'];

/** Returns a document without a number that has its symbol in another field, in its title or in its address. */
function asDocumentByField(csl: CslItem): CslItem | undefined {
	const mayBe = isUnspecific(csl) || /^(?:webpage|post-weblog)$/.test(textField(csl, 'type'));
	if (!mayBe || textField(csl, 'number') !== '') {
		return undefined;
	}
	const field = FIELDS.find(name => isDocumentSymbol(symbolIn(csl, name)));
	return field === undefined
		? (withSymbolOfTitle(csl) ?? withSymbolOfAddress(csl))
		: withoutFields({ ...csl, type: 'report', number: symbolIn(csl, field) }, field);
}

function symbolIn(csl: CslItem, field: string): string {
	return bareSymbol(textField(csl, field));
}

/** Returns a symbol without the words before it, and with hyphens: `A/RES/55/25` for `UN Doc. A/RES/55/25`. */
function bareSymbol(text: string): string {
	return text
		.replace(/^(?:(?:U\.?N\.?|United Nations),? )?(?:Doc(?:ument|s?\.)?|Symbol|doc\.),?:? (?=[A-Z])/i, '')
		.replace(/^UN (?=[A-Z]\/)/, '')
		.replace(/(?<=\d)[–—−](?=[A-Z]\/)/g, '-')
		.replace(/(?<=\d)\.$/, '');
}

/** Returns a document whose title ends with its symbol, or with several; `undefined` for other records. */
function withSymbolOfTitle(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const separators = title.length > 600 ? [] : title.matchAll(/ \(|,? (?=UN Doc)|, (?=[A-Z]{1,10}\/)/g);
	for (const { index, 0: separator } of separators) {
		const after = title.slice(index + separator.length);
		const symbol = bareSymbol(separator.endsWith('(') && after.endsWith(')') ? after.slice(0, -1) : after);
		if (index > 2 && symbol.length < 100 && isDocumentSymbol(symbol)) {
			return { ...csl, type: 'report', title: title.slice(0, index), number: symbol };
		}
	}
	return undefined;
}

/** The addresses at which the United Nations have documents by their symbols. */
const ADDRESS =
	/^https?:\/\/(?:www\.)?(?:(?:undocs\.org|docs\.un\.org)\/(?:[a-z]{2}\/)?(?<path>[A-Z]{1,12}\/[^?#]{1,80})$|un\.org\/[^?]{0,60}\?symbol=(?<query>[A-Z]{1,12}\/[^&#]{1,80}))/i;

/** Returns a document that has its symbol only in its address; `undefined` for other records. */
function withSymbolOfAddress(csl: CslItem): CslItem | undefined {
	const { path, query } = ADDRESS.exec(textField(csl, 'URL'))?.groups ?? {};
	const symbol = (path ?? query ?? '').replace(/%28/g, '(').replace(/%29/g, ')').replace(/%20/g, ' ');
	return isDocumentSymbol(symbol) ? { ...csl, type: 'report', number: symbol } : undefined;
}
