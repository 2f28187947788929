import { oneLine } from '../../shownText';

/**
 * Text on one line in which LaTeX reads no character as a command; the only way in which text gets into LaTeX. Beside what is special, it
 * takes apart what fonts join and writes what old encodings show as something else. `atStart`: it begins a paragraph or an item.
 */
export function escapeLatex(text: string, atStart = false): string {
	const inline = oneLine(text).replace(/[\\{}$&#%_~^<>|`]|"(?=["'])|"|-(?=-)|,(?=,)|'(?=['"])/g, (sign, offset: number, whole: string) =>
		(sign === '"' && /["']/.test(whole.charAt(offset + 1)) ? "''{}" : COMMANDS[sign] ?? `\\${sign}`));
	// Behind \item brackets are an argument, also behind spaces.
	return atStart ? inline.replace(/^(\s*)\[/, '$1{[}') : inline;
}

/** An address that is text, and that the commands of `hyperref` take as it is: these read the same signs behind backslashes. */
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
