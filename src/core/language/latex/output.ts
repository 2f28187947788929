import type { Output } from '../../citation/style/output';

/**
 * LaTeX in which no character is a command. Addresses are escaped text and no `\url`, which needs a package and breaks inside
 * the argument of a footnote.
 */
export const latex: Output = {
	text: escape,
	italic: text => `\\textit{${text}}`,
	smallCaps: text => `\\textsc{${text}}`,
	address: escape,
};

function escape(text: string): string {
	return text.replace(/[\\{}$&#%_~^<>|`"]|-(?=-)/g, character => COMMANDS[character] ?? `\\${character}`);
}

/** Beside what is special, what fonts join or old encodings show as something else. */
const COMMANDS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
	'|': '\\textbar{}',
	'`': '\\textasciigrave{}',
	'"': "''",
	'-': '-{}',
};
