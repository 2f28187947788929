import { frontMatterLength } from '../prose/markdown';
import { lineEndOf } from './bibliography/addResult';

/** What is inserted into a document so that it names a bibliography. */
export interface Naming {
	readonly offset: number;
	readonly text: string;
}

/**
 * Where and how a document of a language names a bibliography; `undefined` where the language has no way, or where
 * nobody can tell which package of LaTeX is wanted.
 */
export function nameBibliography(languageId: string, text: string, path: string): Naming | undefined {
	const eol = lineEndOf(text);
	switch (languageId) {
		case 'markdown':
		case 'quarto':
		case 'rmd':
			return inFrontMatter(text, `bibliography: ${path}`, eol);
		case 'latex':
		case 'tex': {
			const offset = behindBiblatex(text);
			return offset === undefined ? undefined : { offset, text: `${eol}\\addbibresource{${path}}` };
		}
		case 'typst':
			return { offset: text.length, text: `${text === '' || text.endsWith('\n') ? '' : eol}${eol}#bibliography("${path}")${eol}` };
		case 'org':
			return { offset: text.startsWith('\uFEFF') ? 1 : 0, text: `#+bibliography: ${path}${eol}` };
		case 'asciidoc': {
			// An attribute of the document stands in its head: behind the title, if there is one.
			const title = /^\uFEFF?= .*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
			const missing = title > 0 && !text.slice(0, title).endsWith('\n') ? eol : '';
			return { offset: title, text: `${missing}:bibtex-file: ${path}${eol}` };
		}
		default:
			return undefined;
	}
}

/** Comments, which are read over, and the command that loads biblatex. */
const LATEX = /%[^\n]*|\\(?:(?<biblatex>usepackage(?:\[[^[\]]*\])?\{biblatex\})|[^])/g;

/** The end of the line on which biblatex is loaded. */
function behindBiblatex(text: string): number | undefined {
	for (const match of text.matchAll(LATEX)) {
		if (match.groups?.['biblatex'] !== undefined) {
			const rest = text.slice(match.index + match[0].length).search(/[\r\n]/);
			return rest < 0 ? text.length : match.index + match[0].length + rest;
		}
	}
	return undefined;
}

function inFrontMatter(text: string, line: string, eol: string): Naming {
	const length = frontMatterLength(text);
	const mark = text.startsWith('\uFEFF') ? 1 : 0;
	if (length === 0 || text.startsWith('+++', mark)) {
		return { offset: mark, text: `---${eol}${line}${eol}---${eol}${eol}` };
	}
	// Before the line that closes it.
	const closing = /(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/.exec(text.slice(0, length))?.index ?? length;
	return { offset: closing, text: `${line}${eol}` };
}
