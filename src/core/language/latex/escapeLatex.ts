import type { EscapePlace } from '../../citation/style/output';
import { oneLine } from '../../text/shownText';

/**
 * Escapes a text, on one line, so that LaTeX interprets none of it as a command. It also prevents ligatures, and characters that old font
 * encodings print as others. `atStart`: the text starts a paragraph or item. All text is written with this function.
 */
export function escapeLatex(text: string, { atStart = false }: EscapePlace = {}): string {
	const inline = oneLine(text).replace(/[\\{}$&#%_~^<>|`]|"(?=["'])|"|-(?=-)|,(?=,)|'(?=['"])/g, (sign, offset: number, whole: string) =>
		(sign === '"' && /["']/.test(whole.charAt(offset + 1)) ? "''{}" : COMMANDS[sign] ?? `\\${sign}`));
	// After \item, brackets are an optional argument, even after spaces.
	return atStart ? inline.replace(/^(\s*)\[/, '$1{[}') : inline;
}

/** Escapes a URL for text and for the commands of `hyperref`, which both interpret the same escapes. */
export function latexAddress(url: string): string {
	return url.replace(/~/g, '%7E').replace(/[\s{}\\^$"<>`|]/gu, encodeURIComponent).replace(/[%#&_]/g, '\\$&');
}

const COMMANDS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
	'|': '\\textbar{}',
	'`': '\\`{}',
	'"': "''",
	'-': '-{}',
	',': ',{}',
	"'": "'{}",
};
