import type { EscapePlace } from '../../citation/style/output';
import { oneLine } from '../../text/shownText';

/**
 * Escapes a text, on one line, so that Typst parses none of it as markup. `/` can start a comment or a term, and `-` a list, a dash or a
 * soft hyphen; they are escaped only where they could. So is an apostrophe. `atStart`: the text starts a paragraph or something parsed like
 * one. All text is written with this function.
 */
export function escapeTypst(text: string, { atStart = false }: EscapePlace = {}): string {
	const inline = oneLine(text).replace(/[\\#$*_[\]<>@~`]|\/(?=[/*])|-(?=[-?\d])|\.(?=\.\.)|(?<!\p{L})'|'(?!\p{L})/gu, '\\$&');
	return atStart ? inline.replace(/^(\s*)([-+=/])/, '$1\\$2').replace(/^(\s*\d{1,9})\./, '$1\\.') : inline;
}

/** Escapes a URL for a string in quotation marks. */
export function typstAddress(url: string): string {
	return oneLine(url).replace(/[\\"]/g, '\\$&');
}
