import type { CslItem } from '../../../dossier/model';
import { bodyOfName } from '../documents/bodies';
import { isDocumentSymbol } from '../documents/documentSymbol';
import { textField, withoutComma } from '../fields';
import { namesField } from '../names';
import { bareField, isUnspecific, withoutFields } from './record';

/** The number of a resolution, which words may precede: `217 A (III)`, `Res. 55/25`, `UNGA Resolution 1540 (2004)`. */
const NUMBER_OF_RESOLUTION =
	/^(?:(?:UNGA|UNSC|GA|SC|G\.A\.|S\.C\.)?,? ?(?:R[eé]s(?:olution|\.)?|resoluci[oó]n)\.? ?(?:no\.? ?)?)?((?:ES-|S-)?\d{1,4}(?:\/\d{1,4})?(?: [A-Z])?(?: ?\((?:(?:ES-|S-)?[IVXL]+|\d{4})\))?)$/i;

/** A resolution with its body, as lawyers name it: `UNGA Res 217 A (III)`. */
const BODY_AND_NUMBER =
	/^(?<body>(?:UN ?|U\.N\. ?|United Nations )?(?:GA|SC|HRC|ECOSOC|General Assembly|Security Council|Human Rights Council|Economic and Social Council))(?: [Rr]es(?:olution|\.)?| [Rr][eé]solution) (?:No\.? ?)?(?<number>(?:ES-|S-)?\d{1,4}(?:\/\d{1,4})?(?: ?[A-Z](?![a-z]))?(?: ?\((?:(?:ES-|S-)?[IVXL]+|\d{4})\)){0,1})$/;

/** The same in French and Spanish: `Résolution 217 A (III) de l’Assemblée générale`. */
const NUMBER_OF_BODY =
	/^(?:[Rr](?:[eé]solution|esoluci[oó]n)|[Dd](?:écision|ecisi[oó]n)) (?<number>(?:ES-|S-)?\d{1,4}(?:\/\d{1,4})?(?: ?[A-Z](?![a-z]))?(?: ?\((?:(?:ES-|S-)?[IVXL]+|\d{4})\)){0,1}) (?:de l[’']|du |de la |del )(?<body>Assemblée générale|Conseil de sécurité|Conseil des droits de l[’']homme|Conseil économique et social|Asamblea General|Consejo de Seguridad|Consejo de Derechos Humanos|Consejo Económico y Social)$/;

/** The places of that in a title: alone, before or after the name of what was adopted. */
const IN_TITLE =
	/^(?:(?<before>.{3,400}?)(?:, | \()(?=(?:UN|U\.N|GA|SC|HRC|ECOSOC|General|Security|Human|Economic)))?(?<res>[^,:‘“]{5,90}?)\)?(?:(?:, |: | [‘“])(?<after>[^’”]{3,400})[’”]?)?$/;

/** The word “resolution” in any of these languages. */
const WORD = /\br[eé]s/i;

/**
 * Returns the record of a resolution with the type `legislation`. It is recognized by its body, which may be its author or publisher, and
 * its number, which may be in the title or in the place of the publisher. `undefined` for other records.
 */
export function asResolution(csl: CslItem): CslItem | undefined {
	const isBook = textField(csl, 'type') === 'book' && textField(csl, 'ISBN') === '' && textField(csl, 'number') !== '';
	return (isUnspecific(csl) || isBook) && !isDocumentSymbol(textField(csl, 'number'))
		? (namedInField(csl) ?? namedBySymbol(csl) ?? namedInTitle(csl) ?? asResolutionOfBody(csl))
		: undefined;
}

/** Returns a resolution that a field names with its body. */
function namedInField(csl: CslItem): CslItem | undefined {
	const field = ['number', 'note', 'publisher', 'genre'].find(name => BODY_AND_NUMBER.test(bareField(csl, name)));
	const { body = '', number = '' } = BODY_AND_NUMBER.exec(bareField(csl, field ?? ''))?.groups ?? {};
	return field === undefined
		? undefined
		: withoutFields(
				{ ...withoutFields(csl, field), type: 'legislation', authority: body, number, genre: 'Resolution' },
				'author',
				'publisher',
			);
}

/** Returns a resolution of the General Assembly whose title is its symbol, with a letter that symbols of documents do not have: `A/RES/55/33 C`. */
function namedBySymbol(csl: CslItem): CslItem | undefined {
	const [, number] = /^A\/RES\/(\d{1,3}\/\d{1,3} ?[A-Z])$/.exec(textField(csl, 'title')) ?? [];
	return number === undefined || textField(csl, 'number') !== ''
		? undefined
		: withoutFields({ ...csl, type: 'legislation', authority: 'General Assembly', number, genre: 'Resolution' }, 'author', 'title');
}

/** Returns a resolution or decision that the title names with its body. */
function namedInTitle(csl: CslItem): CslItem | undefined {
	const title = textField(csl, 'title');
	const { before, res = '', after } = (title.length <= 600 && IN_TITLE.exec(title)?.groups) || {};
	const { body = '', number } = (BODY_AND_NUMBER.exec(res) ?? NUMBER_OF_BODY.exec(res))?.groups ?? {};
	if (number === undefined || textField(csl, 'number') !== '') {
		return undefined;
	}
	const name = before ?? after;
	return withoutFields(
		{ ...csl, type: 'legislation', title: name ?? '', authority: body, number, genre: /^d/i.test(res) ? 'Decision' : 'Resolution' },
		'author',
		name === undefined ? 'title' : '',
	);
}

/** Returns a resolution whose body and number are in different fields. */
function asResolutionOfBody(csl: CslItem): CslItem | undefined {
	const body = bodyOf(csl);
	const given = withoutComma(textField(csl, 'number'));
	const field = given !== '' ? 'number' : ['publisher', 'title', 'note'].find(name => isNumbered(textField(csl, name)));
	const number = NUMBER_OF_RESOLUTION.exec(withoutComma(textField(csl, field ?? '')))?.[1];
	if (body === undefined || number === undefined) {
		return undefined;
	}
	const genre = textField(csl, 'genre');
	// A number alone may be that of anything else by the body.
	const isOfResolution = field !== 'number' || WORD.test(`${given} ${genre}`) || /[/(]/.test(number);
	return isOfResolution
		? withoutFields(
				{ ...csl, type: 'legislation', authority: body, number, genre: genre || 'Resolution' },
				'author',
				field === 'number' ? '' : (field ?? ''),
			)
		: undefined;
}

function isNumbered(text: string): boolean {
	return WORD.test(text) && NUMBER_OF_RESOLUTION.test(text);
}

/** Returns the body of the United Nations that a record names as its authority, author, publisher, section or container. */
function bodyOf(csl: CslItem): string | undefined {
	const [author] = namesField(csl, 'author');
	return [
		textField(csl, 'authority'),
		author?.given === '' ? author.family : '',
		textField(csl, 'publisher'),
		textField(csl, 'section'),
		textField(csl, 'container-title'),
	]
		.map(name => withoutComma(name).replace(/^UN\. (?=[A-Z])/, 'UN ').replace(/ \([^()]{1,60}\)$/, ''))
		.find(name => bodyOfName(name) !== undefined);
}
