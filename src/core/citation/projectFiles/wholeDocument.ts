import { MAX_JOINED_FILES, MAX_JOINED_LENGTH, MAX_SEARCHED_BYTES } from '../../limits';
import type { BibliographySyntax, PartPath, PartSyntax } from '../bibliographySyntax';
import { parentOf, type DocumentFiles, type FileText } from './documentFiles';
import { withParentFolders } from './includingFiles';
import { findParentDocuments, type PartOfDocument } from './parentDocuments';

/** A file of a document, with the files that it includes. */
export interface DocumentFile extends FileText {
	/** By their paths as written. A file that includes itself, directly or indirectly, is left out. */
	readonly included: ReadonlyMap<string, DocumentFile>;
}

/** A document that may be part of another. */
export type FileOfDocument = PartOfDocument & FileText;

/**
 * Reads all files of the document that a file belongs to, and returns its outermost file. `alone` if there are no others. `uncertain` if
 * there may be others, but it is not certain which: workspaces that are not trusted, files that may not or cannot be read, files of several
 * documents, and documents that are too large or do not include the file exactly once. Files that do not exist are left out. Never rejects.
 */
export async function readWholeDocument(
	document: FileOfDocument,
	syntax: BibliographySyntax,
	files: DocumentFiles,
): Promise<DocumentFile | 'alone' | 'uncertain'> {
	const { parts } = syntax;
	if (!parts) {
		return 'alone';
	}
	if (files.isRestricted()) {
		return parts.isWhole?.(document.text) === true && parts.paths(document.text).length === 0 ? 'alone' : 'uncertain';
	}
	const { files: parents, refused, isUnknown } = await findParentDocuments(document, syntax, files);
	const { path, text } = parents.at(-1) ?? document;
	if (refused.length > 0 || isUnknown) {
		return 'uncertain';
	}
	const reader = new FileReader(document, { parts, files, top: parentOf(path) });
	try {
		const whole = await reader.read({ path, text }, []);
		return !reader.isUsable(parents) ? 'uncertain' : whole.included.size > 0 ? whole : 'alone';
	} catch {
		return 'uncertain';
	}
}

/** Where and how the files of a document are read. */
interface ReadingInput {
	readonly parts: PartSyntax;
	readonly files: DocumentFiles;
	/** The folder of the outermost file. */
	readonly top: string;
}

/** Reads files with those that they include. */
class FileReader {
	private readonly document: FileOfDocument;
	private readonly input: ReadingInput;
	private readonly paths = new Set<string>();
	private count = 0;
	private length = 0;
	/** How often the file at hand is in what was read. */
	private own = 0;

	constructor(document: FileOfDocument, input: ReadingInput) {
		this.document = document;
		this.input = input;
	}

	/** Whether it is certain that what was read is the document: it has the file at hand once, and all files that include that file. */
	isUsable(parents: readonly FileText[]): boolean {
		return this.own === 1 && parents.every(({ path }) => this.paths.has(path));
	}

	/** Returns a file with those that it includes; `above` are the paths of the files that include it. Rejects if one cannot be used. */
	async read({ path, text }: FileText, above: readonly string[]): Promise<DocumentFile> {
		this.paths.add(path);
		this.count++;
		this.length += text.length;
		this.own += path === this.document.path ? 1 : 0;
		if (this.count > MAX_JOINED_FILES || this.length > MAX_JOINED_LENGTH) {
			throw new Error('The document is too large.');
		}
		const included = new Map<string, DocumentFile>();
		for (const part of this.input.parts.paths(text)) {
			const file = await this.find(part, path);
			if (file && file.path !== path && !above.includes(file.path)) {
				included.set(part.path, await this.read(file, [...above, path]));
			}
		}
		return { path, text, included };
	}

	/** Returns an included file; `undefined` if there is none, such as one that comes with the program. */
	private async find({ path, isFromParentFolder }: PartPath, by: string): Promise<FileText | undefined> {
		const { files, top } = this.input;
		const own = parentOf(by);
		for (const folder of isFromParentFolder ? new Set([top, ...withParentFolders(own)]) : [own]) {
			const located = await files.locate({ path, folder, home: this.document.folder });
			if ('path' in located) {
				const text = located.path === this.document.path ? this.document.text : await files.read(located.path, MAX_SEARCHED_BYTES);
				if (text !== undefined) {
					return { path: located.path, text };
				}
			} else if (located.refusal !== 'outside' || /^\/|(?:^|\/)\.\.(?:\/|$)/.test(path)) {
				// Otherwise it is the folder that is outside, because it is unknown which of the folders above is meant.
				throw new Error('A file of the document may not be read.');
			}
		}
		return undefined;
	}
}
