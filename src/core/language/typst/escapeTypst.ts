import { oneLine } from '../../shownText';

/**
 * Text on one line in which Typst reads no markup; the only way in which text gets into Typst. `/` begins a comment or a term, `-` a list,
 * a dash or a soft hyphen; both are escaped where they could. An apostrophe stays where it can be nothing else. `atStart`: it begins a
 * paragraph, or what is read like one.
 */
export function escapeTypst(text: string, atStart = false): string {
	const inline = oneLine(text).replace(/[\\#$*_[\]<>@~`]|\/(?=[/*])|-(?=[-?\d])|\.(?=\.\.)|(?<!\p{L})'|'(?!\p{L})/gu, '\\$&');
	return atStart ? inline.replace(/^(\s*)([-+=/])/, '$1\\$2').replace(/^(\s*\d{1,9})\./, '$1\\.') : inline;
}

/** An address in the quotation marks of a string. */
export function typstAddress(url: string): string {
	return oneLine(url).replace(/[\\"]/g, '\\$&');
}
