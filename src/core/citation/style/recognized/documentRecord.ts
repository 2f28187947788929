import type { CslItem } from '../../../dossier/model';
import { bodyOfName } from '../documents/bodies';
import { isDocumentSymbol } from '../documents/documentSymbol';
import { textField, withoutComma } from '../fields';
import { namesField } from '../names';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

const RESOLUTION =
	/^(?:(?:UNGA|UNSC|GA|SC|G\.A\.|S\.C\.)?,? ?(?:R[eé]s(?:olution|\.)?|resoluci[oó]n)\.? ?(?:no\.? ?)?)?((?:ES-|S-)?\d{1,4}(?:\/\d{1,4})?(?: [A-Z])?(?: ?\((?:(?:ES-|S-)?[IVXL]+|\d{4})\))?)$/i;

/** A resolution with its body, as lawyers name it: `UNGA Res 217 A (III)`. */
const WITH_BODY =
	/^(?<body>(?:UN ?|U\.N\. ?|United Nations )?(?:GA|SC|HRC|ECOSOC|General Assembly|Security Council|Human Rights Council|Economic and Social Council))(?: [Rr]es(?:olution|\.)?| [Rr][eé]solution) (?:No\.? ?)?(?<number>(?:ES-|S-)?\d{1,4}(?:\/\d{1,4})?(?: ?[A-Z](?![a-z]))?(?: ?\((?:(?:ES-|S-)?[IVXL]+|\d{4})\)){0,1})$/;

/** The same in French and Spanish. */
const OF_BODY =
	/^(?:[Rr](?:[eé]solution|esoluci[oó]n)|[Dd](?:écision|ecisi[oó]n)) (?<number>(?:ES-|S-)?\d{1,4}(?:\/\d{1,4})?(?: ?[A-Z](?![a-z]))?(?: ?\((?:(?:ES-|S-)?[IVXL]+|\d{4})\)){0,1}) (?:de l[’']|du |de la |del )(?<body>Assemblée générale|Conseil de sécurité|Conseil des droits de l[’']homme|Conseil économique et social|Asamblea General|Consejo de Seguridad|Consejo de Derechos Humanos|Consejo Económico y Social)$/;

/** The places of that in a title: alone, before or after the name of what was adopted. */
const IN_TITLE = /^(?:(?<before>.{3,400}?)(?:, | \()(?=(?:UN|U\.N|GA|SC|HRC|ECOSOC|General|Security|Human|Economic)))?(?<res>[^,:‘“]{5,90}?)\)?(?:(?:, |: | [‘“])(?<after>[^’”]{3,400})[’”]?)?$/;

/** Returns the record of a resolution that any field or the title names with its body; `undefined` for other records. */
function asNamedResolution(csl: CslItem): CslItem | undefined {
	const field = ['number', 'note', 'publisher', 'genre'].find(name => WITH_BODY.test(textField(csl, name).replace(/\.$/, '')));
	if (field !== undefined) {
		const { body, number } = WITH_BODY.exec(textField(csl, field).replace(/\.$/, ''))?.groups ?? {};
		return withoutFields({ ...withoutFields(csl, field), type: 'legislation', authority: body, number, genre: 'Resolution' }, 'author', 'publisher') as CslItem;
	}
	const title = textField(csl, 'title');
	const [, lettered] = /^A\/RES\/(\d{1,3}\/\d{1,3} ?[A-Z])$/.exec(title) ?? [];
	if (lettered !== undefined && textField(csl, 'number') === '') {
		return withoutFields({ ...csl, type: 'legislation', authority: 'General Assembly', number: lettered, genre: 'Resolution' }, 'author', 'title');
	}
	const { before, res = '', after } = title.length > 600 ? {} : (IN_TITLE.exec(title)?.groups ?? {});
	const { body, number } = (WITH_BODY.exec(res) ?? OF_BODY.exec(res))?.groups ?? {};
	return number === undefined || textField(csl, 'number') !== ''
		? undefined
		: withoutFields({ ...csl, type: 'legislation', title: before ?? after ?? '', authority: body, number, genre: /^d/i.test(res) ? 'Decision' : 'Resolution' }, 'author', before === undefined && after === undefined ? 'title' : '') as CslItem;
}

/**
 * Returns the record of a resolution with the type `legislation`. It is recognized by its body, which may be its author or publisher, and
 * its number, which may be in the title or in the place of the publisher. `undefined` for other records.
 */
export function asResolution(csl: CslItem): CslItem | undefined {
	const isBook = textField(csl, 'type') === 'book' && textField(csl, 'ISBN') === '' && textField(csl, 'number') !== '';
	if (!(UNSPECIFIC_TYPES.has(textField(csl, 'type')) || isBook) || isDocumentSymbol(textField(csl, 'number'))) {
		return undefined;
	}
	const named = asNamedResolution(csl);
	if (named !== undefined) {
		return named;
	}
	const authors = namesField(csl, 'author');
	const body = [
		textField(csl, 'authority'),
		...authors.slice(0, 1).map(({ family, given }) => (given === '' ? family : '')),
		textField(csl, 'publisher'),
		textField(csl, 'section'),
		textField(csl, 'container-title'),
	]
		.map(name =>
			withoutComma(name)
				.replace(/^UN\. (?=[A-Z])/, 'UN ')
				.replace(/ \([^()]{1,60}\)$/, ''),
		)
		.find(name => bodyOfName(name) !== undefined);
	if (body === undefined) {
		return undefined;
	}
	const given = withoutComma(textField(csl, 'number'));
	const source =
		given !== ''
			? 'number'
			: ['publisher', 'title', 'note'].find(field => /\br[eé]s/i.test(textField(csl, field)) && RESOLUTION.test(textField(csl, field)));
	const number = RESOLUTION.exec(withoutComma(textField(csl, source ?? '')))?.[1];
	const isOne =
		number !== undefined && (source !== 'number' || /\br[eé]s/i.test(`${given} ${textField(csl, 'genre')}`) || /[/(]/.test(number));
	return !isOne
		? undefined
		: withoutFields(
				{ ...csl, type: 'legislation', authority: body, number, genre: textField(csl, 'genre') || 'Resolution' },
				'author',
				source === 'number' ? '' : (source ?? ''),
			);
}

/**
 * Returns a record of a document with its symbol as its number: BibTeX has no number for `@misc`, so the symbol is in `howpublished` or
 * `note`. A letter or a declaration with a symbol is a document. `undefined` for other records, and if the number is the symbol already.
 */
export function asDocument(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const number = textField(csl, 'number');
	const symbol = bareSymbol(number);
	// A treaty that is not yet in a series is in the document with its text.
	const isTreaty = type === 'treaty' && csl['custom'] !== undefined;
	if (!isTreaty && isDocumentSymbol(symbol) && (symbol !== number || type === 'treaty' || type === 'personal_communication')) {
		return { ...csl, type: type === 'treaty' || type === 'personal_communication' ? 'report' : type, number: symbol };
	}
	// The library of the United Nations exports documents as articles that are in no journal, or in one that has the name of the publisher.
	const exported = symbol || textField(csl, 'issue');
	if (type === 'article-journal' && isDocumentSymbol(exported) && /^(?:UN,?)?$/.test(textField(csl, 'container-title'))) {
		return withoutFields({ ...csl, type: 'report', number: exported }, 'issue', 'container-title');
	}
	const of = number === '' ? RECORDS.find(name => OF_RECORDS.test(textField(csl, name))) : undefined;
	if (of !== undefined) {
		const [, records, inRecords = ''] = OF_RECORDS.exec(textField(csl, of)) ?? [];
		const noted = ['note', 'publisher', 'collection-number'].find(name => name !== of && isDocumentSymbol(bareSymbol(textField(csl, name))));
		const own = isDocumentSymbol(inRecords) ? inRecords : noted === undefined ? undefined : bareSymbol(textField(csl, noted));
		return own === undefined ? undefined : { ...withoutFields(csl, of, noted ?? ''), type: 'report', [of === 'container-title' ? of : 'collection-title']: records, number: own };
	}
	const mayBe = UNSPECIFIC_TYPES.has(type) || type === 'webpage' || type === 'post-weblog';
	if (type === 'book' && isDocumentSymbol(symbol) && !/\d{9}/.test(textField(csl, 'ISBN').replaceAll('-', '')) && namesField(csl, 'author').every(({ given }) => given === '')) {
		return { ...csl, type: 'report', number: symbol };
	}
	if (!mayBe || number !== '') {
		return undefined;
	}
	const field = ['publisher', 'note', 'title', 'archive_location', 'call-number', 'genre', 'collection-title'].find(name => isDocumentSymbol(bareSymbol(textField(csl, name))));
	return field === undefined
		? (withSymbolOfTitle(csl) ?? withSymbolOfAddress(csl))
		: withoutFields({ ...csl, type: 'report', number: bareSymbol(textField(csl, field)) }, field);
}

/** Where records have these. */
const RECORDS = ['collection-title', 'container-title', 'publisher', 'note', 'genre'];

/** The Official Records of a body, which a symbol in parentheses may follow. */
const OF_RECORDS = /^((?:Official Records of|Documents officiels d|Documentos Oficiales d).{5,200}?)(?: \(([A-Z]{1,3}\/.{2,60})\))?$/i;

/** Returns a symbol without the words before it, and with hyphens. */
function bareSymbol(text: string): string {
	return text.replace(/^(?:(?:U\.?N\.?|United Nations),? )?(?:Doc(?:ument|s?\.)?|Symbol|doc\.),?:? (?=[A-Z])/i, '').replace(/^UN (?=[A-Z]\/)/, '').replace(/(?<=\d)[–—−](?=[A-Z]\/)/g, '-').replace(/(?<=\d)\.$/, '');
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
const ADDRESS = /^https?:\/\/(?:www\.)?(?:undocs\.org|docs\.un\.org)\/(?:[a-z]{2}\/)?([A-Z]{1,12}\/[^?#]{1,80})$|^https?:\/\/(?:www\.)?un\.org\/[^?]{0,60}\?symbol=([A-Z]{1,12}\/[^&#]{1,80})/i;

/** Returns a document that has its symbol only in its address; `undefined` for other records. */
function withSymbolOfAddress(csl: CslItem): CslItem | undefined {
	const found = ADDRESS.exec(textField(csl, 'URL'));
	const symbol = (found?.[1] ?? found?.[2] ?? '').replace(/%28/g, '(').replace(/%29/g, ')').replace(/%20/g, ' ');
	return isDocumentSymbol(symbol) ? { ...csl, type: 'report', number: symbol } : undefined;
}
