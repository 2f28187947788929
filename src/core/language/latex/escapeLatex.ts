/** Text in which LaTeX reads no character as a command. */
export function escapeLatex(text: string): string {
	return text.replace(/[\\{}$&#%_~^<>]/g, character => LATEX_ESCAPES[character] ?? `\\${character}`);
}

const LATEX_ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	// In the oldest encoding of fonts these print something else.
	'<': '\\textless{}',
	'>': '\\textgreater{}',
};
