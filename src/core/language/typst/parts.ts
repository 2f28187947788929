import { partsMatching, type PartPath, type PartSyntax } from '../../citation/bibliographySyntax';

/** Comments and raw text, which are skipped, and the statement that includes a file. */
const TOKEN = /\/\/[^\n]*|\/\*[^*]*(?:\*+[^/*][^*]*)*(?:\*+\/)?|`[^`]*`?|\binclude[ \t]+"(?<path>[^"\\\n]+)"/g;

/**
 * Finds the files that a Typst document includes. A path is relative to the including file or, if it starts with a slash, to the root of
 * the project (Typst reference, “path”), which no file states.
 */
export const typstParts: PartSyntax = { fileExtensions: ['.typ'], paths: includedPaths };

function includedPaths(text: string): readonly PartPath[] {
	return partsMatching(text, TOKEN).filter(({ path }) => path !== '');
}
