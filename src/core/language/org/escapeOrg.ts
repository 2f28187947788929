/** As a number, since the bundler writes the character itself for an escape, and nobody sees that one. */
const ZERO_WIDTH_SPACE = String.fromCodePoint(0x200B);

const ENTITIES: Readonly<Record<string, string>> = {
	'*': '\\ast{}', '/': '\\slash{}', '=': `${ZERO_WIDTH_SPACE}=`, '+': '\\plus{}', _: '\\under{}', '~': `${ZERO_WIDTH_SPACE}~`,
};

/** Types of links that Org finds in text without brackets, some of which run programs when they are followed; web addresses are meant. */
const PLAIN_LINK = /(?<![\p{L}\p{N}])(file(?:\+\w+)?|attachment|bbdb|docview|doi|elisp|ftp|help|id|info|irc|mailto|man|news|rmail|shell):(?=\S)/giu;

/**
 * Text in which Org reads no markup: signs that would begin emphasis, an index or maths are the entities of its manual, or
 * stand behind its space of no width. Square brackets, which would end the footnote, become round ones.
 */
export function escapeOrg(text: string): string {
	// The brackets first: a sign behind a round one begins emphasis.
	return text.replaceAll('\\', '\\backslash{}').replace(/<(?=<)/g, `<${ZERO_WIDTH_SPACE}`).replace(PLAIN_LINK, `$1${ZERO_WIDTH_SPACE}:`)
		.replaceAll('[', '(').replaceAll(']', ')').replaceAll('$', '\\dollar{}').replace(/(?<=^|[\s'"({“‘-])[*/=~+_](?=\S)|(?<=\S)_(?=[\p{L}\p{N}{(])/gu, sign => ENTITIES[sign] ?? sign)
		.replace(/(?<=\S)\^(?=[\p{L}\p{N}{(])/gu, '\\asciicirc{}');
}

/** An address as Org finds it in text, also inside a footnote. */
export function orgAddress(url: string): string {
	return url.replace(/[[\]\s]/g, encodeURIComponent);
}
