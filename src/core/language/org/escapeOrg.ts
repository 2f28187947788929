import { oneLine } from '../../shownText';

/** As a number, since the bundler writes the character itself for an escape, and nobody sees that one. */
const ZERO_WIDTH_SPACE = String.fromCodePoint(0x200B);

/** An entity of Org that shows nothing and keeps two signs apart. */
const APART = '\\zwnj{}';

const ENTITIES: Readonly<Record<string, string>> = {
	'*': '\\ast{}', '/': '\\slash{}', '=': `${APART}=`, '+': '\\plus{}', _: '\\under{}', '~': `${APART}~`, '^': '\\asciicirc{}', $: '\\dollar{}', '[': '(', ']': ')',
};

/** Types of links that Org finds in text without brackets, some of which run programs when they are followed. */
const PLAIN_LINK = /(?<![\p{L}\p{N}])(file(?:\+\w+)?|attachment|bbdb|docview|doi|elisp|ftp|help|https?|id|info|irc|mailto|man|news|rmail|shell):(?=\S)/giu;

/** What begins a heading, a list, a keyword, a drawer, a table, a rule or a line that is no text. */
const AT_START = /^(\s*)(?=[-+*#:|%]|\d{1,9}[.)]|[a-zA-Z][.)]|CLOCK:|SCHEDULED:|DEADLINE:|CLOSED:)/;

/**
 * Text on one line in which Org reads no markup; the only way in which text gets into Org. Signs that would begin emphasis, an index or
 * maths are the entities of its manual, or an entity that shows nothing keeps them from their neighbours. Square brackets, which would
 * end the footnote, become round ones. `atStart`: it begins a paragraph.
 */
export function escapeOrg(text: string, atStart = false): string {
	// The brackets first: a sign behind a round one begins emphasis.
	const inline = oneLine(text).replace(/[[\]]/g, sign => ENTITIES[sign] ?? sign).replace(/\{(?=\{)/g, `{${ZERO_WIDTH_SPACE}`)
		.replace(/(?<=^|[\s'"({“‘–—-]|\u200B)[*/=~+_](?=\S)|[_^](?=[\p{L}\p{N}{(*+.,\\-])|\$|\\|<(?=[<\d%])|@(?=@)|-(?=-)|\.(?=\.\.)|(?<=src|call)_/gu, sign => ENTITIES[sign] ?? sign + APART)
		.replace(PLAIN_LINK, `$1${APART}:`)
		// Braces behind an entity would belong to it.
		.replace(/(?<=\{\})(?=\{)/g, ZERO_WIDTH_SPACE);
	return atStart ? inline.replace(AT_START, `$1${APART}`) : inline;
}

/** An address as Org finds it in text, also inside a footnote. */
export function orgAddress(url: string): string {
	return url.replace(/[[\]\s]/g, encodeURIComponent);
}
