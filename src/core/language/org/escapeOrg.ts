import type { EscapePlace } from '../../citation/style/output';
import { oneLine } from '../../text/shownText';

// Given as a number, because the bundler would write an escape as the invisible character itself.
/** A space that is not shown, which separates characters that would be markup together. */
export const ZERO_WIDTH_SPACE = String.fromCodePoint(0x200B);

/** An Org entity that prints nothing and separates two characters. */
const SEPARATOR = '\\zwnj{}';

const ENTITIES: Readonly<Record<string, string>> = {
	'*': '\\ast{}',
	'/': '\\slash{}',
	'=': `${SEPARATOR}=`,
	'+': '\\plus{}',
	_: '\\under{}',
	'~': `${SEPARATOR}~`,
	'^': '\\asciicirc{}',
	$: '\\dollar{}',
	'[': '(',
	']': ')',
};

/** The types of links that Org recognizes without brackets; some of them run programs when followed. */
const PLAIN_LINK =
	/(?<![\p{L}\p{N}])(file(?:\+\w+)?|attachment|bbdb|docview|doi|elisp|ftp|help|https?|id|info|irc|mailto|man|news|rmail|shell):(?=\S)/giu;

/** The start of a heading, list, keyword, drawer, table, rule or planning line. */
const AT_START = /^(\s*)(?=[-+*#:|%]|\d{1,9}[.)]|[a-zA-Z][.)]|CLOCK:|SCHEDULED:|DEADLINE:|CLOSED:)/;

/**
 * Escapes a text, on one line, so that Org parses none of it as markup. Characters that could start emphasis, a subscript or maths become
 * entities, or are separated from their neighbours by an entity that prints nothing. Square brackets, which would end a footnote, become
 * round. `atStart`: the text starts a paragraph. All text is written with this function.
 */
export function escapeOrg(text: string, { atStart = false }: EscapePlace = {}): string {
	// Brackets come first, because a character after a round bracket can start emphasis.
	const inline = oneLine(text)
		.replace(/[[\]]/g, sign => ENTITIES[sign] ?? sign)
		.replace(/\{(?=\{)/g, `{${ZERO_WIDTH_SPACE}`)
		.replace(
			/(?<=^|[\s'"({“‘–—-]|\u200B)[*/=~+_](?=\S)|[_^](?=[\p{L}\p{N}{(*+.,\\-])|\$|\\|<(?=[<\d%])|@(?=@)|-(?=-)|\.(?=\.\.)|(?<=src|call)_/gu,
			sign => ENTITIES[sign] ?? sign + SEPARATOR,
		)
		.replace(PLAIN_LINK, `$1${SEPARATOR}:`)
		// Braces directly after an entity would be part of it.
		.replace(/(?<=\{\})(?=\{)/g, ZERO_WIDTH_SPACE);
	return atStart ? inline.replace(AT_START, `$1${SEPARATOR}`) : inline;
}

/** Escapes a URL so that Org recognizes it, also inside a footnote. */
export function orgAddress(url: string): string {
	return url.replace(/[[\]\s]/g, encodeURIComponent);
}
