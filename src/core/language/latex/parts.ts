import type { PartPath, PartSyntax } from '../../citation/bibliographySyntax';

/** The number of UTF-16 code units at the start of a document that are searched for its root document. */
const HEAD = 2000;

/** The options and the name of a document class. */
const CLASS = /^[ \t]*\\documentclass[ \t]*(?:\[(?<options>[^\]\n]{0,500})\][ \t]*)?\{(?<name>[\w-]+)\}/m;

/** The classes of documents that are parts of others but can be typeset alone. */
const CLASSES_OF_PARTS: readonly string[] = ['subfiles', 'standalone'];

/**
 * Returns the root document that a part of a LaTeX document names, in a comment at its start or as an option of the class `subfiles`;
 * `undefined` if it names none.
 */
export function latexRoot(text: string): string | undefined {
	const head = text.slice(0, HEAD);
	const inComment = /^[ \t]*%[ \t]*!(?:TEX|tex|TeX)[ \t]+root[ \t]*=[ \t]*(\S.*)$/m.exec(head)?.[1]?.trim();
	if (inComment !== undefined) {
		return inComment;
	}
	const { name, options = '' } = CLASS.exec(head)?.groups ?? {};
	return name === 'subfiles' && options.trim() !== '' ? withEnding(options) : undefined;
}

const TOKEN = /%[^\n]*|\\(?:(?<command>[a-zA-Z]+\*?)|[^])/g;

/** The commands that take a file; those of `import` take its folder first. */
const ONE: readonly string[] = ['input', 'include', 'subfile', 'subfileinclude'];
const IN_FOLDER: readonly string[] = ['import', 'subimport', 'inputfrom', 'subinputfrom', 'includefrom', 'subincludefrom'];

/** Finds the files that a LaTeX document includes. TeX resolves all paths relative to the folder of the root document. */
export const latexParts: PartSyntax = { fileExtensions: ['.tex', '.ltx'], paths: includedPaths, isWhole };

function includedPaths(text: string): readonly PartPath[] {
	return [...text.matchAll(TOKEN)].flatMap(match => {
		const command = match.groups?.['command']?.replace('*', '') ?? '';
		const isInFolder = IN_FOLDER.includes(command);
		if (!isInFolder && !ONE.includes(command)) {
			return [];
		}
		const argument = new RegExp(/\*?[ \t]*\{(?<first>[^{}\n]*)\}(?:[ \t]*\{(?<second>[^{}\n]*)\})?/y);
		argument.lastIndex = match.index + match[0].length;
		const { first = '', second = '' } = argument.exec(text)?.groups ?? {};
		const file = (isInFolder ? second : first).trim();
		const folder = isInFolder ? first.trim() : '';
		const path = withEnding(folder === '' ? file : `${folder}/${file}`);
		return file === '' ? [] : [{ path, isFromParentFolder: true, start: match.index, end: argument.lastIndex }];
	});
}

/** Adds the extension: TeX first looks for a file with it. */
function withEnding(path: string): string {
	const name = path.trim().replace(/^"(.*)"$/, '$1');
	return /\.(?:tex|ltx)$/i.test(name) ? name : `${name}.tex`;
}

function isWhole(text: string): boolean {
	const name = CLASS.exec(text.slice(0, HEAD))?.groups?.['name'];
	return name !== undefined && !CLASSES_OF_PARTS.includes(name);
}
