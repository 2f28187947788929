import { textOf, type CslFields } from '../../csl/cslText';
import { characterOfEntity } from '../../text/characterOfEntity';
import { bareDoi } from '../doi';

/** The markup that CSL-JSON allows in text; styles apply their own. */
const MARKUP = /<\/?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>/g;
/** White space, control characters, and bidirectional control characters. */
const SPACES = /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Anything that `tidy` might change. Most fields contain nothing of the kind, and fields are read repeatedly. */
const UNTIDY = /[^!#-&(-;=?-[\]-z|~ \u00C0-\u024F]| {2}|^ | $| - |&[#a-zA-Z]/;
/** The braces of BibTeX, and the entities of HTML, which some programs leave in other formats. */
const BRACES = /\{([^{}]{1,200})\}/g;
const ENTITY = /&(#\d{2,6}|[a-zA-Z]{2,8});/g;

/** Returns text on one line, without markup and control characters, with typographic quotation marks, apostrophes and dashes. */
export function tidy(text: string): string {
	return !UNTIDY.test(text) ? text : text
		.replace(ENTITY, (written, name: string) => characterOfEntity(name) ?? written)
		.replace(LONE_SURROGATE, '\uFFFD')
		.replace(MARKUP, '')
		.replace(BRACES, unbraced).replace(BRACES, unbraced)
		.replace(SPACES, ' ')
		.trim()
		.replace(/"([^"]*)"/g, '“$1”')
		.replace(/(?<![\p{L}\p{N}])'([\p{L}\p{N}](?:[^']|(?<=\p{L})'(?=\p{L})){0,200})'(?![\p{L}\p{N}])/gu, '‘$1’')
		.replace(/(?<=[\p{L}\p{N}])'/gu, '’')
		// Programs that use citeproc keep a hyphen that is not between two pages with a backslash.
		.replaceAll('\\-', '-')
		// Publishers write hyphens with a character of their own, and some forbid a line break there.
		.replace(/[\u2010\u2011]/g, '-')
		.replaceAll(' - ', ' – ');
}

/** Braces around capitals protect them in BibTeX; any others are of the title. */
function unbraced(braced: string, text: string): string {
	return /\p{Lu}/u.test(text) ? text : braced;
}

/** Reads a text or number variable to print it, tidied; empty if the item does not have it. */
export function textField(fields: CslFields, name: string): string {
	return tidy(textOf(fields, name));
}

/** Returns the text of the first field that is not empty. */
export function firstField(fields: CslFields, ...keys: readonly string[]): string {
	return keys.map(key => textField(fields, key)).find(text => text !== '') ?? '';
}

/** Removes trailing commas and similar marks from a name that is followed by other text, and the full stop after a long word. That of `Inc.` is kept. */
export function withoutComma(text: string): string {
	// Hardly any name ends in a mark, and the whole text would be searched for one.
	const marks = !MARKED.test(text.slice(-1)) ? undefined : /[\s,;:]{1,20}$|(?<=\p{L}{6}|[!?])\.$/u.exec(text);
	return marks && (marks[0] !== '.' || text.indexOf('.') === marks.index) ? text.slice(0, marks.index) : text;
}

const MARKED = /[\s,;:.]/;

/** Short words that end in a full stop of their own. */
const ABBREVIATION = / (?:Inc|Ltd|Cos?|[JS]r|St|Mt|Nos?|Vol|etc|al|eds?|tr|Rev|[DM]r|Mrs|Art|Sec|Ch|Pt|Div|Gen|App|Cir|Cal|Tex|Rep|Soc|seq|Ann|Stat|Regs?|Evid|Univ)\.$/i;

/** Like `withoutComma`, for titles: also removes a full stop, unless it belongs to a short abbreviation, an ellipsis, or a title of abbreviations only. */
export function withoutEndMark(text: string): string {
	if (/^(?:\S{1,12}\. ){1,5}\S{1,12}\.$/.test(text)) {
		return text;
	}
	const bare = withoutComma(text);
	const isSentence = /(?: \p{Lu}|[\p{L}\p{N}”’)\]]{4}|\p{N}|[”’)\]])\.$/u.test(bare) || (/ [A-Z]?[a-z]{2,3}\.$/.test(bare) && !ABBREVIATION.test(bare));
	return isSentence ? bare.slice(0, -1) : bare;
}

/** Returns the URL of the DOI, or else the URL, on one line without characters that could end it early; empty if there is none. */
export function addressField(fields: CslFields): string {
	const doi = bareDoi(stringIn(fields, 'DOI'));
	// In a DOI, a number sign and a per cent sign stand for themselves.
	return doi === '' ? urlField(fields) : `https://doi.org/${inAddress(doi).replace(/#|%(?![\dA-F]{2})/gi, encodeURIComponent)}`;
}

/** Returns the URL of the item itself, even if it has a DOI; empty if that URL is only the DOI’s, as programs export it. */
export function urlField(fields: CslFields): string {
	const url = stringIn(fields, 'URL');
	const doi = bareDoi(stringIn(fields, 'DOI'));
	return doi !== '' && bareDoi(url).toLowerCase() === doi.toLowerCase() ? '' : inAddress(url);
}

/** A number is neither an address nor a DOI. */
function stringIn(fields: CslFields, name: string): string {
	return typeof fields[name] === 'string' ? textOf(fields, name) : '';
}

function inAddress(text: string): string {
	return text.replace(LONE_SURROGATE, '\uFFFD').replace(SPACES, ' ').trim().replace(/[ <>"]/g, encodeURIComponent);
}
