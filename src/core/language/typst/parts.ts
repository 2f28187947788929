import type { PartPath, PartSyntax } from '../../citation/bibliographySyntax';

/** Comments and raw text, which are read over, and what includes a file. */
const TOKEN = /\/\/[^\n]*|\/\*[^*]*(?:\*+[^/*][^*]*)*(?:\*+\/)?|`[^`]*`?|\binclude[ \t]+"(?<path>[^"\\\n]+)"/g;

/**
 * How Typst documents include others. A path is relative to the file that has it or, after a slash, to the root of the project
 * (Typst's reference, “path”), which no file names.
 */
export const typstParts: PartSyntax = { endings: ['.typ'], paths: includedPaths };

function includedPaths(text: string): readonly PartPath[] {
	return [...text.matchAll(TOKEN)].flatMap(({ groups }) => {
		const path = groups?.['path'];
		return path === undefined ? [] : [{ path: path.replace(/^\/(?!\/)/, ''), isFromAbove: path.startsWith('/') }];
	});
}
