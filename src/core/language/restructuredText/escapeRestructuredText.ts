import { oneLine } from '../../shownText';

/**
 * Text on one line in which reStructuredText reads no markup; the only way in which text gets into it. `atStart`: it begins a paragraph, so
 * that it must look like no list, no block of another kind and no line that parts two.
 */
export function escapeRestructuredText(text: string, atStart = false): string {
	const inline = oneLine(text).replace(/[\\`*_|]|:(?=\/\/|:)|(?<=\S)@(?=\S)|(?<=\b[a-z][a-z\d+.-]{1,15}):(?=\S)/gi, '\\$&');
	if (!atStart) {
		return inline;
	}
	const begun = inline.trimStart();
	return /^([!-/:-@[-`{-~])\1{3,}$/.test(begun) ? `\\ ${begun}` : begun.replace(/^(?:[-+.:>=~^"'#!$%&(),/;<?@[\]{}–—]|\d{1,9}(?=[.)])|[A-Za-z]{1,9}(?=[.)]))/, '\\$&');
}

/** An address that reStructuredText links. */
export function restructuredTextAddress(url: string): string {
	return url.replace(/\s/g, encodeURIComponent);
}
