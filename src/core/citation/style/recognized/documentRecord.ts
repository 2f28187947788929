import type { CslItem } from '../../../dossier/model';
import { bodyOfName } from '../documents/bodies';
import { isDocumentSymbol } from '../documents/documentSymbol';
import { textField, withoutComma } from '../fields';
import { namesField } from '../names';
import { UNSPECIFIC_TYPES, withoutFields } from './record';

const RESOLUTION =
	/^(?:(?:UNGA|UNSC|GA|SC|G\.A\.|S\.C\.)?,? ?Res(?:olution|\.)?\.? ?(?:no\.? ?)?)?((?:ES-|S-)?\d{1,4}(?:\/\d{1,4})?(?: [A-Z])?(?: ?\((?:(?:ES-|S-)?[IVXL]+|\d{4})\))?)$/i;

/**
 * Returns the record of a resolution with the type `legislation`. It is recognized by its body, which may be its author or publisher, and
 * its number, which may be in the title or in the place of the publisher. `undefined` for other records.
 */
export function asResolution(csl: CslItem): CslItem | undefined {
	if (!UNSPECIFIC_TYPES.has(textField(csl, 'type')) || isDocumentSymbol(textField(csl, 'number'))) {
		return undefined;
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
			: ['publisher', 'title', 'note'].find(field => /\bres/i.test(textField(csl, field)) && RESOLUTION.test(textField(csl, field)));
	const number = RESOLUTION.exec(withoutComma(textField(csl, source ?? '')))?.[1];
	const isOne =
		number !== undefined && (source !== 'number' || /\bres/i.test(`${given} ${textField(csl, 'genre')}`) || /[/(]/.test(number));
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
	const symbol = number.replace(/^(?:U\.?N\.?,? )?Doc(?:ument|\.)? (?=[A-Z])/i, '').replace(/(?<=\d)[–—−](?=[A-Z]\/)/g, '-');
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
	const field =
		UNSPECIFIC_TYPES.has(type) && number === ''
			? ['publisher', 'note', 'title', 'archive_location', 'call-number'].find(name =>
					isDocumentSymbol(textField(csl, name).replace(/\.$/, '')),
				)
			: undefined;
	return field === undefined ? undefined : withoutFields({ ...csl, type: 'report', number: textField(csl, field).replace(/\.$/, '') }, field);
}
