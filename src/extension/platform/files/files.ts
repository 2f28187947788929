import * as vscode from 'vscode';
import { MAX_BIBLIOGRAPHY_BYTES } from '../../../core/limits';

/**
 * Reads the text of a file: from the open document, saved or not, otherwise from disk, in the encoding in which VS Code would open
 * it. Returns `undefined` if there is no such file. Rejects if the file cannot be read or is larger than `maxBytes`.
 */
export async function readText(uri: vscode.Uri, maxBytes = MAX_BIBLIOGRAPHY_BYTES): Promise<string | undefined> {
	const open = openDocument(uri);
	if (open) {
		return limited(open.getText(), maxBytes);
	}
	const stat = await statOf(uri);
	if (!stat || (stat.type & vscode.FileType.Directory) !== 0) {
		return undefined;
	}
	if (stat.size > maxBytes) {
		throw tooLarge();
	}
	// The text is compared with that of documents, which never begin with a byte order mark.
	const text = await vscode.workspace.decode(await readBytes(uri, stat), { uri });
	return limited(text.replace(/^\uFEFF/, ''), maxBytes);
}

/**
 * Reads the bytes of a file that has been looked at. Rejects if it is a pipe or a device, which may never end, or even begin, and have no
 * size that could be limited.
 */
export async function readBytes(uri: vscode.Uri, { type }: Pick<vscode.FileStat, 'type'>): Promise<Uint8Array> {
	if ((type & (vscode.FileType.File | vscode.FileType.Directory)) === 0) {
		throw new Error(vscode.l10n.t('It is not a file, but a pipe or a device.'));
	}
	return await vscode.workspace.fs.readFile(uri);
}

/** Returns the open document of a file; `undefined` if it is not open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
	const address = uri.toString();
	return vscode.workspace.textDocuments.find(document => document.uri.toString() === address);
}

function limited(text: string, max: number): string {
	if (text.length > max) {
		throw tooLarge();
	}
	return text;
}

function tooLarge(): Error {
	return new Error(vscode.l10n.t('The file is too large.'));
}

/** Returns the metadata of a file; `undefined` if it does not exist. Rejects on other errors: a file without access may exist. */
export async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
	try {
		return await vscode.workspace.fs.stat(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return undefined;
		}
		throw error;
	}
}

/** Whether a file exists; `ifUnknown` if the file system cannot tell. */
export async function exists(uri: vscode.Uri, { ifUnknown }: { readonly ifUnknown: boolean }): Promise<boolean> {
	try {
		return await statOf(uri) !== undefined;
	} catch {
		return ifUnknown;
	}
}

/**
 * Returns a value that changes whenever a file changes, without reading it; `undefined` if the file is open and may be unsaved, does not
 * exist, or its file system does not provide such a value.
 */
export async function stampOf(uri: vscode.Uri): Promise<string | undefined> {
	const stat = openDocument(uri) ? undefined : await statOf(uri);
	return stat && stat.mtime > 0 ? `${stat.mtime}/${stat.size}` : undefined;
}

/**
 * Whether the file system of a document allows changes. VS Code does not check this: it accepts edits of files that it can never
 * save. Returns `true` if the file does not exist or its metadata cannot be read.
 */
export async function isWritable(uri: vscode.Uri): Promise<boolean> {
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
		return false;
	}
	const permissions = (await statOf(uri).catch(() => undefined))?.permissions ?? 0;
	return (permissions & vscode.FilePermission.Readonly) === 0;
}

/** Returns the folder of a document or, if it is untitled, the first folder of the workspace; `undefined` if there is neither. */
export function folderOf(document: vscode.TextDocument): vscode.Uri | undefined {
	return document.isUntitled
		? vscode.workspace.workspaceFolders?.[0]?.uri
		: vscode.Uri.joinPath(withoutCell(document.uri), '..');
}

/** Returns the name of a file, without its folders. */
export function fileNameOf({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** Returns the URI of the notebook of a cell, or any other URI unchanged. */
function withoutCell(uri: vscode.Uri): vscode.Uri {
	return (
		vscode.workspace.notebookDocuments.find(notebook =>
			notebook.getCells().some(cell => cell.document.uri.toString() === uri.toString()),
		)?.uri ?? uri
	);
}
