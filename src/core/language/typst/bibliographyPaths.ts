import type { BibliographyPath } from '../../citation/bibliographySyntax';

/** Comments and raw text, which are skipped, and the call that names bibliographies. */
const TOKEN = /\/\/[^\n]*|\/\*[^*]*(?:\*+[^/*][^*]*)*(?:\*+\/)?|`[^`]*`?|(?<call>\bbibliography\()/g;

/** The tokens of an argument list. A string ends with its line at the latest. */
const ARGUMENT = /\/\/[^\n]*|"(?<text>(?:\\.|[^"\\\n])*)(?<close>"?)|[(),:]/g;

/** Returns the bibliographies that a Typst document names: the strings among the unnamed arguments, except in comments and raw text. */
export function typstPaths(text: string): readonly BibliographyPath[] {
	const found: BibliographyPath[] = [];
	const token = new RegExp(TOKEN);
	for (let match = token.exec(text); match; match = token.exec(text)) {
		if (match.groups?.['call'] !== undefined) {
			const { paths, end } = argumentsAt(text, token.lastIndex);
			paths.forEach(path => found.push(path));
			token.lastIndex = end;
		}
	}
	return found;
}

/** Returns the paths in an argument list, up to its end or to an unclosed string. */
function argumentsAt(text: string, from: number): { readonly paths: readonly BibliographyPath[]; readonly end: number } {
	const paths: BibliographyPath[] = [];
	const token = new RegExp(ARGUMENT);
	token.lastIndex = from;
	let depth = 1;
	let named = false;
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const path = match.groups?.['text'];
		if (path !== undefined) {
			if (match.groups?.['close'] === '') {
				return { paths, end: token.lastIndex };
			}
			if (path !== '' && !named) {
				paths.push({ path, start: match.index + 1, end: match.index + 1 + path.length });
			}
			continue;
		}
		const [sign] = match;
		named = sign === ':' || (named && sign !== ',');
		depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
		if (depth === 0) {
			return { paths, end: token.lastIndex };
		}
	}
	return { paths, end: text.length };
}
