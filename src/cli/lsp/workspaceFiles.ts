import { sep } from 'node:path';
import { bibliographyFormatOf } from '../../core/citation/bibliography/file/format';
import type { Machine } from '../command';
import { filePathOf } from './filePath';
import type { OpenDocuments } from './openDocuments';

/** The names of settings files and dossiers. */
const OWN_FILE = /(?:\.dossier\.(?:yaml|yml|json)|\/\.vscode\/settings\.json)$/i;

/** The files that the workspace was read from. A change of one of them requires that it is read again. */
export class WorkspaceFiles {
	private readonly documents: OpenDocuments;
	/** The paths of the files that the workspace was last read from, whatever they are called. */
	private readPaths: ReadonlySet<string> = new Set();
	/** The paths that settings name for dossiers: files, or folders with all files in YAML or JSON in them. */
	private namedPaths: ReadonlySet<string> = new Set();

	constructor(documents: OpenDocuments) {
		this.documents = documents;
	}

	/**
	 * Reads a workspace with the functions of the system that it passes to a callback, and remembers which files that read, also if it fails.
	 * A text with which quotations are compared is read as it is in the client, if it is open there.
	 */
	async whileReading<Result>(machine: Machine, load: (machine: Machine) => Promise<Result>): Promise<Result> {
		const paths = new Set<string>();
		const named = new Set<string>();
		const read = async (path: string) => {
			paths.add(path);
			const open = countsAsSaved(path) ? undefined : this.documents.all().find(({ uri }) => filePathOf(uri) === path);
			return open ? Buffer.from(open.text) : await machine.read(path);
		};
		// Only for what a setting names it is not known whether it is a file or a folder.
		const isFolder = async (path: string) => {
			named.add(path);
			return await machine.isFolder(path);
		};
		try {
			return await load({ ...machine, read, isFolder });
		} finally {
			// A copy, because the bibliographies of documents are read in the same way later.
			this.readPaths = new Set(paths);
			this.namedPaths = new Set(named);
		}
	}

	/** Whether the workspace has to be read again after a file or folder with an address was saved, changed, created or deleted. */
	includes(uri: string): boolean {
		return OWN_FILE.test(uri) || this.isRead(filePathOf(uri));
	}

	/** Whether a file is a text with which quotations are compared. Unlike a dossier or a bibliography, it counts as it is edited. */
	isComparedText(uri: string): boolean {
		const path = filePathOf(uri);
		return path !== undefined && this.readPaths.has(path) && !countsAsSaved(path);
	}

	/** The paths of the texts with which quotations are compared. */
	get comparedTexts(): readonly string[] {
		return [...this.readPaths].filter(path => !countsAsSaved(path));
	}

	/**
	 * Whether the workspace was read from a file, would now be read from it, or was read from files in a folder, which may be deleted or
	 * renamed as a whole.
	 */
	private isRead(path: string | undefined): boolean {
		return (
			path !== undefined
			&& (this.readPaths.has(path)
				|| [...this.readPaths].some(read => isIn(path, read))
				|| [...this.namedPaths].some(named => named === path || isIn(named, path)))
		);
	}
}

/** Whether a file is a dossier, one of settings or a bibliography. */
function countsAsSaved(path: string): boolean {
	return OWN_FILE.test(path) || bibliographyFormatOf(path) !== undefined;
}

function isIn(folder: string, file: string): boolean {
	return file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
