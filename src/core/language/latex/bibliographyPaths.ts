import type { BibliographyPath } from '../../citation/bibliographySyntax';

const TOKEN = /%[^\n]*|\\(?:(?<command>[a-zA-Z]+\*?)|[^])/g;

/** The commands of biblatex: they take one file with its extension. */
const RESOURCE: readonly string[] = ['addbibresource', 'addglobalbib', 'addsectionbib'];
const ONE = /[ \t]*(?:\[[^[\]]*\][ \t]*)?\{(?<names>[^{}\n]*)\}/y;

/** The commands of BibTeX: they take several files without an extension. */
const LIST: readonly string[] = ['bibliography', 'nobibliography', 'nobibliography*'];
const SEVERAL = /[ \t]*\{(?<names>[^{}]*)\}/y;

/** Returns the bibliographies that the commands of a LaTeX document name, except in comments. */
export function latexPaths(text: string): readonly BibliographyPath[] {
	return [...text.matchAll(TOKEN)].flatMap(match => {
		const command = match.groups?.['command'] ?? '';
		const isList = LIST.includes(command);
		const names = isList || RESOURCE.includes(command) ? namesAt(text, match.index + match[0].length, isList ? SEVERAL : ONE) : [];
		return names.map(({ name, offset }) => ({
			path: !isList || /\.bib$/i.test(name) ? name : `${name}.bib`, start: offset, end: offset + name.length,
		}));
	});
}

interface NameAt {
	readonly name: string;
	readonly offset: number;
}

/** Returns the comma-separated names in the argument at an offset, without surrounding white space. */
function namesAt(text: string, from: number, argument: RegExp): readonly NameAt[] {
	const pattern = new RegExp(argument);
	pattern.lastIndex = from;
	const names = pattern.exec(text)?.groups?.['names'];
	if (names === undefined) {
		return [];
	}
	let offset = pattern.lastIndex - names.length - 1;
	return names.split(',').flatMap(part => {
		const start = offset + (part.length - part.trimStart().length);
		offset += part.length + 1;
		return part.trim() === '' ? [] : [{ name: part.trim(), offset: start }];
	});
}
