import { MAX_PARENT_FOLDERS } from '../../limits';
import type { OffsetRange } from '../../text/offsetRange';
import type { PartPath } from '../bibliographySyntax';
import type { PathProblem } from '../writtenPath';

/**
 * Why a file that a document names is neither read nor changed. `outside`: it is not in a folder of the workspace. `link`: it is a
 * symbolic link or inside one. `tooMany`: the document names too many files.
 */
export type Refusal = PathProblem | 'link' | 'tooMany';

/** The absolute path of a file, or why it is refused. `outside` is the path that the user can allow. */
export type LocatedFile =
	| { readonly path: string }
	| { readonly refusal: Refusal; readonly outside?: string | undefined };

/** A path as written in a document, project file or setting. */
export interface WrittenPath {
	readonly path: string;
	/** The folder that the path is relative to. */
	readonly folder: string;
	/** The folder of the document. If it is outside the workspace, the path may resolve to files in this folder. */
	readonly home: string;
}

/** A path that is not followed, and why. */
export interface RefusedFile {
	/** As it is written. */
	readonly path: string;
	readonly refusal: Refusal;
	/** The place of the path, if it is in the document itself. */
	readonly place: OffsetRange | undefined;
	readonly outside: string | undefined;
}

/** A file with its text. */
export interface FileText {
	readonly path: string;
	readonly text: string;
}

/** The files that another one includes, and the stamp of the version in which it does. */
export interface KnownParts {
	readonly stamp: string;
	readonly parts: readonly PartPath[];
}

/** The file system around documents. All paths are absolute, with slashes and without `.` and `..`. */
export interface DocumentFiles {
	/** Whether only files may be read that a document names as its bibliography, because the workspace is not trusted. */
	readonly isRestricted: () => boolean;
	/** Resolves a path as written. Rejects if the file system cannot tell. */
	readonly locate: (path: WrittenPath) => Promise<LocatedFile>;
	/** Whether documents in a folder, `home`, may use a file or folder. */
	readonly contained: (path: string, home: string) => Promise<LocatedFile>;
	/** Returns the text of a file; `undefined` if there is none. Rejects if it cannot be read, or is larger than `maxBytes`. */
	readonly read: (path: string, maxBytes?: number) => Promise<string | undefined>;
	/** Returns the files in a folder; rejects if it cannot be read. */
	readonly list: (folder: string) => Promise<readonly { readonly name: string; readonly isLink: boolean }[]>;
	/** Returns a value that changes whenever a file changes; `undefined` if that is not known. */
	readonly stamp: (path: string) => Promise<string | undefined>;
	/** Returns the folder of the workspace that contains a path; `undefined` if none does. */
	readonly topOf: (path: string) => string | undefined;
	/** Whether an error says that a folder has no file system at all, so that no project can be in it. */
	readonly isWithoutFiles: (error: unknown, folder: string) => boolean;
	/** The known files that include others. */
	readonly known: { readonly get: (path: string) => KnownParts | undefined; readonly set: (path: string, parts: KnownParts) => unknown };
}

/** Returns the folder of a file or folder. */
export function parentOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/')) || '/';
}

/**
 * Yields the folders in which a file is searched for, the nearest first: a folder and its parents up to `top`, the folder of the workspace.
 * Outside a workspace, which has no `top`, only the folder itself is searched.
 */
export function* searchedFolders(nearest: string, top: string | undefined): Generator<string> {
	for (let folder = nearest, steps = 0; steps < MAX_PARENT_FOLDERS; folder = parentOf(folder), steps++) {
		yield folder;
		if (top === undefined || folder === top || folder === '/') {
			return;
		}
	}
}

/** Returns the path of a file in a folder. */
export function pathIn(folder: string, name: string): string {
	return `${folder === '/' ? '' : folder}/${name}`;
}
