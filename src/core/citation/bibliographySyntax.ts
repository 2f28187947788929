import type { BibDialect } from './bibliography/bibEntry';

/** A bibliography that a document names. */
export interface BibliographyPath {
	/** The path as it is written, relative to the document or the project, or an address; with the `.bib` that LaTeX adds by itself. */
	readonly path: string;
	/** Where it is written. */
	readonly start: number;
	readonly end: number;
}

/** What is inserted into a document so that it names a bibliography. */
export interface Naming {
	readonly offset: number;
	readonly text: string;
}

/** How documents of a language name their bibliographies. */
export interface BibliographySyntax {
	/** The bibliographies that a text names, in order; none in comments. */
	readonly paths: (text: string) => readonly BibliographyPath[];
	/** Where and how a text names one more; `undefined` where nobody can tell which way is wanted. */
	readonly name: (text: string, path: string) => Naming | undefined;
	/** The document that a text names as the one that it is a part of; `undefined` where it names none. Absent where no text does. */
	readonly root?: (text: string) => string | undefined;
	/** The file of a project that names bibliographies for the documents in its folder. */
	readonly project?: { readonly file: string; readonly paths: (text: string) => readonly BibliographyPath[] };
	/** The dialect of BibTeX that a document wants; absent where every one wants biblatex's. */
	readonly dialect?: (text: string) => BibDialect;
}

/** Where a pattern finds paths: what its group `path` has, without quotation marks. */
export function pathsMatching(text: string, pattern: RegExp): readonly BibliographyPath[] {
	return [...text.matchAll(pattern)].map(match => {
		const path = (match.groups?.['path'] ?? '').trim();
		const start = match.index + match[0].indexOf(path, match[0].indexOf(':') + 1);
		return { path: path.replace(/^"(.*)"$/, '$1'), start, end: start + path.length };
	});
}
