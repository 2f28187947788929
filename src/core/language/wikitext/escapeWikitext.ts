import type { EscapePlace } from '../../citation/style/output';
import { oneLine } from '../../text/shownText';

/** The start of a heading, list, rule, table or preformatted text, or of a cell of a table. */
const AT_START = /^(?:[=*#:;!+ -]|\{\|)/;

/**
 * Escapes a text, on one line, so that MediaWiki parses none of it as markup. Characters that could be markup become character references,
 * which also work inside tags, templates and tables, where `nowiki` does not always. Figures, document symbols and ordinary punctuation are
 * unchanged. All text is written with this function.
 */
export function escapeWikitext(text: string, { atStart = false }: EscapePlace = {}): string {
	const inline = oneLine(text)
		.replace(/&(?=#?\w{1,40};)/g, '&amp;')
		// Two apostrophes start italics; the second one may be next to this text.
		.replace(/^'|'(?=')|(?<=')'|'$/g, reference)
		.replace(/[[\]{}|<]|\\(?=[([])|~(?=~)|(?<=~)~|_(?=_)|(?<=_)_|:(?=\/\/)/g, reference);
	return atStart ? inline.replace(AT_START, reference) : inline;
}

function reference(sign: string): string {
	return `&#${String(sign.charCodeAt(0))};`;
}

/**
 * Encodes a URL so that MediaWiki recognizes it as a whole in text: no character ends it early or is excluded at its end. Parentheses are
 * encoded for pandoc, for which one at the end is not part of a URL.
 */
export function wikitextAddress(url: string): string {
	let end = url.length;
	while (end > 0 && '.,:;!?'.includes(url.charAt(end - 1))) {
		end--;
	}
	return url.slice(0, end).replace(/[\s<>[\]{}()|"']/g, percentEncoded) + [...url.slice(end)].map(percentEncoded).join('');
}

function percentEncoded(sign: string): string {
	return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
