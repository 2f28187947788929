import type { BibDialect } from './bibliography/bibEntry';
import type { YamlFormat } from './bibliography/format';

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

/** How projects of a kind name bibliographies for the documents in their folders. */
export interface ProjectSyntax {
	/** The name of the file that makes a folder a project. */
	readonly file: string;
	/** The bibliographies that its text names, in order; none in comments. The text is only read, never run. */
	readonly paths: (text: string) => readonly BibliographyPath[];
	/** The ending of files beside this one that are its bibliographies where it names none; absent where there is no such rule. */
	readonly besides?: string;
	/** Whether a file of the kind in a folder above counts, too, where this one names none; otherwise the nearest one ends the project. */
	readonly goesOn?: true;
	/** Whether the file has many other uses, so that one that is not read says nothing about bibliographies. */
	readonly isGeneral?: true;
}

/** A document that another one includes. */
export interface PartPath {
	/** The path as it is written, with the ending that the language adds by itself. */
	readonly path: string;
	/** Whether it is relative to a folder above the including file, which that file does not name; otherwise to that file's own. */
	readonly isFromAbove: boolean;
}

/** How documents of a language include others, which are parts of them. */
export interface PartSyntax {
	/** How the names of files that include others end. */
	readonly endings: readonly string[];
	/** What a text includes, in order; nothing in comments. */
	readonly paths: (text: string) => readonly PartPath[];
	/** Whether a text shows that it is a whole document, which is part of none; absent where no text does. */
	readonly isWhole?: (text: string) => boolean;
}

/** How documents of a language name their bibliographies. */
export interface BibliographySyntax {
	/** The bibliographies that a text names, in order; none in comments. */
	readonly paths: (text: string) => readonly BibliographyPath[];
	/** Where and how a text names one more; `undefined` where the text does not show which way is wanted. */
	readonly name: (text: string, path: string) => Naming | undefined;
	/** The document that a text names as the one that it is a part of; `undefined` where it names none. Absent where no text does. */
	readonly root?: (text: string) => string | undefined;
	/** How documents are made of parts, which have the bibliographies of the whole; absent where there is no such way. */
	readonly parts?: PartSyntax;
	/** The kinds of projects that name bibliographies for the documents in their folders, the likeliest first; absent where there are none. */
	readonly projects?: readonly ProjectSyntax[];
	/** What a file in YAML is for documents of the language where nothing is in it yet; absent where it is CSL-YAML. */
	readonly yaml?: YamlFormat;
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
