import type { OffsetRange } from '../text/offsetRange';
import type { BibDialect } from './bibliography/bib/bibEntry';
import type { YamlFormat } from './bibliography/file/format';

/** A bibliography that a document refers to. */
export interface BibliographyPath {
	/** The path as written, relative to the document or project, or a URL. Includes the extension `.bib` that LaTeX adds. */
	readonly path: string;
	/** The range of the path in the text. */
	readonly start: number;
	readonly end: number;
}

/** The text to insert into a document so that it refers to a bibliography. */
export interface Naming {
	readonly offset: number;
	readonly text: string;
}

/** How one kind of project lists bibliographies for the documents in its folder. */
export interface ProjectSyntax {
	/** The name of the project file. */
	readonly file: string;
	/**
	 * Returns the bibliographies listed in the text of the project file, in order, except those in comments. The text is never
	 * executed.
	 */
	readonly paths: (text: string) => readonly BibliographyPath[];
	/**
	 * The extension of files next to the project file that are its bibliographies if it lists none; absent if the format has no such
	 * rule.
	 */
	readonly siblingExtension?: string;
	/** Whether files of this kind in parent folders are read as well if this one lists no bibliography; otherwise the nearest one decides. */
	readonly searchesParents?: true;
	/** Whether files of this name have many other uses, so that one that cannot be read does not suggest that a bibliography is missing. */
	readonly isGeneral?: true;
}

/** The path of a document that another one includes, with the range of the command or directive that includes it. */
export interface PartPath extends OffsetRange {
	/** The path as written, with the extension that the language adds by default. */
	readonly path: string;
	/** Whether it is relative to some parent folder of the including file, which is not stated; otherwise it is relative to its own folder. */
	readonly isFromParentFolder: boolean;
}

/** How documents in a language include other documents as parts. */
export interface PartSyntax {
	/** The extensions of files that can include others. */
	readonly fileExtensions: readonly string[];
	/** Returns the paths that a text includes, in order, except those in comments. */
	readonly paths: (text: string) => readonly PartPath[];
	/** Whether a text is recognizably a whole document rather than a part; absent if this cannot be determined. */
	readonly isWhole?: (text: string) => boolean;
}

/** How a project lists the chapters of a book. */
export interface BookSyntax {
	/** The name of the project file. */
	readonly file: string;
	/** Returns the paths of the chapters, relative to the project file; none if the project is not a book. */
	readonly chapters: (text: string) => readonly string[];
}

/** How documents in a language refer to their bibliographies. */
export interface BibliographySyntax {
	/** Returns the bibliographies that a text refers to, in order, except those in comments. */
	readonly paths: (text: string) => readonly BibliographyPath[];
	/** Returns the edit that adds a bibliography; `undefined` if the text does not show which of several ways it uses. */
	readonly name: (text: string, path: string) => Naming | undefined;
	/**
	 * Returns the main document that a text names, such as `% !TEX root`; `undefined` if it names none. Absent for languages without
	 * such a convention.
	 */
	readonly root?: (text: string) => string | undefined;
	/** How documents are split into parts, which use the bibliographies of the whole; absent if they cannot be. */
	readonly parts?: PartSyntax;
	/** The kinds of projects that list bibliographies for documents in the language, the most common first; absent if there are none. */
	readonly projects?: readonly ProjectSyntax[];
	/** Books whose chapters can be printed as one document, in which labels of notes must be unique; absent if there are none. */
	readonly book?: BookSyntax;
	/** The format of a blank YAML file; CSL-YAML if absent. */
	readonly yaml?: YamlFormat;
	/** Returns the dialect of .bib files for a document; biblatex if absent. */
	readonly dialect?: (text: string) => BibDialect;
}

/**
 * Returns the parts whose paths are matched by the group `path` of a pattern. A path that starts with a slash is relative to a parent
 * folder, all others to the including file.
 */
export function partsMatching(text: string, pattern: RegExp): readonly PartPath[] {
	return [...text.matchAll(pattern)].map(({ index, 0: { length }, groups }) => {
		const path = groups?.['path'] ?? '';
		return { path: path.replace(/^\/(?!\/)/, ''), isFromParentFolder: path.startsWith('/'), start: index, end: index + length };
	});
}

/** Returns the paths matched by the group `path` of a pattern, without quotation marks. */
export function pathsMatching(text: string, pattern: RegExp): readonly BibliographyPath[] {
	return [...text.matchAll(pattern)].map(match => {
		const path = (match.groups?.['path'] ?? '').trim();
		const start = match.index + match[0].indexOf(path, match[0].indexOf(':') + 1);
		return { path: path.replace(/^"(.*)"$/, '$1'), start, end: start + path.length };
	});
}
