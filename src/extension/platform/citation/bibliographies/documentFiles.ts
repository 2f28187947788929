import * as vscode from 'vscode';
import type { DocumentFiles, KnownParts, RefusedFile } from '../../../../core/citation/projectFiles/documentFiles';
import { contained, locate, type Located, type RefusedPath } from '../../files/containment';
import { folderOf, readText, stampOf } from '../../files/files';
import type { PickedFiles } from './pickedFiles';

/** The file system around a document, and the addresses of its paths. */
export interface FilesAround {
	readonly files: DocumentFiles;
	readonly uriOf: (path: string) => vscode.Uri;
	readonly refusedOf: (refused: RefusedFile) => RefusedPath;
}

/** The input for reading the files around documents. */
export interface FilesInput {
	readonly picked: PickedFiles;
	readonly known: { readonly get: (path: string) => KnownParts | undefined; readonly set: (path: string, parts: KnownParts) => unknown };
	/** Called before a file is read. */
	readonly beforeRead?: (uri: vscode.Uri) => void;
}

/** Returns the folder of the workspace that a document belongs to, or else the first. */
export function workspaceFolderFor({ uri }: vscode.TextDocument): vscode.Uri | undefined {
	return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** Returns the file system around a document; `undefined` if the document has no folder and there is no workspace. */
export function filesAround(document: vscode.TextDocument, { picked, known, beforeRead }: FilesInput): FilesAround | undefined {
	const home = folderOf(document);
	const base = home ?? workspaceFolderFor(document);
	if (!base) {
		return undefined;
	}
	const uriOf = (path: string) => base.with({ path, query: '', fragment: '' });
	const pathOf = (located: Located) =>
		'uri' in located ? { path: located.uri.path } : { refusal: located.refusal, outside: located.outside?.path };
	const files: DocumentFiles = {
		isRestricted: () => !vscode.workspace.isTrusted,
		locate: async path => pathOf(await locate({ path: path.path, folder: uriOf(path.folder), home: uriOf(path.home) }, picked)),
		contained: async (path, from) => pathOf(await contained(uriOf(path), uriOf(from), picked)),
		read: async (path, maxBytes) => {
			beforeRead?.(uriOf(path));
			return await readText(uriOf(path), maxBytes);
		},
		list: async folder => {
			const entries = await vscode.workspace.fs.readDirectory(uriOf(folder));
			return entries
				.filter(([, type]) => (type & vscode.FileType.File) !== 0)
				.map(([name, type]) => ({ name, isLink: type !== vscode.FileType.File }));
		},
		stamp: async path => await stampOf(uriOf(path)),
		topOf: path => vscode.workspace.getWorkspaceFolder(uriOf(path))?.uri.path,
		isWithoutFiles: (error, folder) =>
			error instanceof vscode.FileSystemError && error.code === 'Unavailable' && !vscode.workspace.getWorkspaceFolder(uriOf(folder)),
		known: { get: path => known.get(uriOf(path).toString()), set: (path, parts) => known.set(uriOf(path).toString(), parts) },
	};
	return {
		files,
		uriOf,
		refusedOf: ({ outside, ...refused }) => ({ ...refused, outside: outside === undefined ? undefined : uriOf(outside) }),
	};
}

/**
 * Returns the path of a document if it is in a file, which others can include; `undefined` for unsaved documents and cells of notebooks.
 */
export function filePathOf(document: vscode.TextDocument): string | undefined {
	const home = folderOf(document);
	return home && !document.isUntitled && document.uri.scheme === home.scheme ? document.uri.path : undefined;
}
