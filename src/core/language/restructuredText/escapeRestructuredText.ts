import type { EscapePlace } from '../../citation/style/output';
import { oneLine } from '../../text/shownText';

/**
 * Escapes a text, on one line, so that reStructuredText parses none of it as markup. `atStart`: the text starts a paragraph and must not
 * look like a list, another block or a transition. All text is written with this function.
 */
export function escapeRestructuredText(text: string, { atStart = false }: EscapePlace = {}): string {
	const inline = oneLine(text).replace(/[\\`*_|]|:(?=\/\/|:)|(?<=\S)@(?=\S)|(?<=\b[a-z][a-z\d+.-]{1,15}):(?=\S)/gi, '\\$&');
	if (!atStart) {
		return inline;
	}
	const begun = inline.trimStart();
	return /^([!-/:-@[-`{-~])\1{3,}$/.test(begun)
		? `\\ ${begun}`
		: begun.replace(/^(?:[-+.:>=~^"'#!$%&(),/;<?@[\]{}–—]|\d{1,9}(?=[.)])|[A-Za-z]{1,9}(?=[.)]))/, '\\$&');
}

/** Escapes a URL so that reStructuredText makes it a link. */
export function restructuredTextAddress(url: string): string {
	return url.replace(/\s/g, encodeURIComponent);
}
