import { isObject } from '../../isObject';

/** The fields of an item, which is not validated. */
export type Fields = Readonly<Record<string, unknown>>;

/** The markup that CSL-JSON allows in text; styles apply their own. */
const MARKUP = /<\/?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>/g;
/** White space, control characters, and bidirectional control characters. */
const SPACES = /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Anything that `tidy` might change. Most fields contain nothing of the kind, and fields are read repeatedly. */
const UNTIDY = /[^!#-&(-;=?-~ \u00C0-\u024F]| {2}|^ | $| - /;

/** Returns text on one line, without markup and control characters, with typographic quotation marks, apostrophes and dashes. */
export function tidy(text: string): string {
	return !UNTIDY.test(text) ? text : text
		.replace(LONE_SURROGATE, '\uFFFD')
		.replace(MARKUP, '')
		.replace(SPACES, ' ')
		.trim()
		.replace(/"([^"]*)"/g, '“$1”')
		.replace(/(?<![\p{L}\p{N}])'([\p{L}\p{N}][^']*)'(?![\p{L}\p{N}])/gu, '‘$1’')
		.replace(/(?<=[\p{L}\p{N}])'/gu, '’')
		.replaceAll(' - ', ' – ');
}

/** Returns the text of a field, tidied; empty unless it is a string or a finite number. */
export function textField(fields: Fields, key: string): string {
	const value = fields[key];
	return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) ? tidy(String(value)) : '';
}

/** Returns the text of the first field that is not empty. */
export function firstField(fields: Fields, ...keys: readonly string[]): string {
	return keys.map(key => textField(fields, key)).find(text => text !== '') ?? '';
}

/** Removes trailing commas and similar marks from a name that is followed by other text. The full stop of `Inc.` is kept. */
export function withoutComma(text: string): string {
	const marks = /[\s,;:]{1,20}$/.exec(text);
	return marks ? text.slice(0, marks.index) : text;
}

/** Like `withoutComma`, for titles: also removes a full stop, unless it belongs to a short abbreviation or an ellipsis. */
export function withoutEndMark(text: string): string {
	const bare = withoutComma(text);
	return /(?:[\p{L}\p{N}”’)\]]{4}|\p{N})\.$/u.test(bare) ? bare.slice(0, -1) : bare;
}

const DOI_PREFIX = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i;

/** Returns the URL of the DOI, or else the URL, on one line without characters that could end it early; empty if there is none. */
export function addressField(fields: Fields): string {
	const doi = doiField(fields);
	return doi === '' ? urlField(fields) : `https://doi.org/${doi}`;
}

/** Returns the URL of the item itself, even if it has a DOI; empty if that URL is only the DOI’s, as programs export it. */
export function urlField(fields: Fields): string {
	const url = rawText(fields['URL']);
	const doi = doiField(fields);
	return doi !== '' && DOI_PREFIX.test(url) && url.replace(DOI_PREFIX, '').toLowerCase() === doi.toLowerCase() ? '' : url;
}

function doiField(fields: Fields): string {
	return rawText(fields['DOI']).replace(DOI_PREFIX, '');
}

function rawText(value: unknown): string {
	return typeof value === 'string'
		? value.replace(LONE_SURROGATE, '\uFFFD').replace(SPACES, ' ').trim().replace(/[ <>"]/g, character => encodeURIComponent(character))
		: '';
}

/** Returns the value of a field if it is an object, otherwise an empty object. */
export function objectField(fields: Fields, key: string): Fields {
	const value = fields[key];
	return isObject(value) ? value : {};
}
