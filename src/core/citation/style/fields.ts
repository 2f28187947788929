import { isObject } from '../../isObject';

/** What may stand in an item; nothing about it is certain. */
export type Fields = Readonly<Record<string, unknown>>;

/** The markup that CSL-JSON allows in its texts; styles set their own. */
const MARKUP = /<\/?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>/g;
/** Spaces and control characters, and the marks that turn the direction of what follows. */
const SPACES = /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Anything that tidying could change; most fields have nothing of it, and are read several times. */
const UNTIDY = /[^!#-&(-;=?-~ \u00C0-\u024F]| {2}|^ | $| - /;

/** Text on one line, without markup and control characters, with the quotation marks, apostrophes and dashes of print. */
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

/** The text of a field, tidied; empty unless it is a string or a finite number. */
export function textField(fields: Fields, key: string): string {
	const value = fields[key];
	return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) ? tidy(String(value)) : '';
}

/** The text of the first of some fields that has one. */
export function firstField(fields: Fields, ...keys: readonly string[]): string {
	return keys.map(key => textField(fields, key)).find(text => text !== '') ?? '';
}

/** A name that more text can follow: without commas and the like at its end. The full stop of `Inc.` stays. */
export function withoutComma(text: string): string {
	const marks = /[\s,;:]{1,20}$/.exec(text);
	return marks ? text.slice(0, marks.index) : text;
}

/** A title that more text can follow: also without a full stop, save that of a short abbreviation or an ellipsis. */
export function withoutEndMark(text: string): string {
	const bare = withoutComma(text);
	return /(?:[\p{L}\p{N}”’)\]]{4}|\p{N})\.$/u.test(bare) ? bare.slice(0, -1) : bare;
}

/** An address on one line, in which no character can end it early; empty if there is none. */
export function addressField(fields: Fields): string {
	const url = rawText(fields['URL']);
	const doi = rawText(fields['DOI']);
	return url !== '' ? url : doi !== '' ? `https://doi.org/${doi.replace(/^(?:https?:\/\/doi\.org\/|doi:)/i, '')}` : '';
}

function rawText(value: unknown): string {
	return typeof value === 'string'
		? value.replace(LONE_SURROGATE, '\uFFFD').replace(SPACES, ' ').trim().replace(/[ <>"]/g, character => encodeURIComponent(character))
		: '';
}

/** The value as an object with fields, or one without any. */
export function objectField(fields: Fields, key: string): Fields {
	const value = fields[key];
	return isObject(value) ? value : {};
}
