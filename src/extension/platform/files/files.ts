import * as vscode from 'vscode';
import { MOST_BIBLIOGRAPHY_BYTES } from '../../../core/limits';

/**
 * The text of a file: as it is open in an editor, saved or not, else as it is on disk, read in the encoding in which VS Code
 * would open it; `undefined` where there is none. Rejects where it cannot be read, or is larger than so many bytes.
 */
export async function readText(uri: vscode.Uri, mostBytes = MOST_BIBLIOGRAPHY_BYTES): Promise<string | undefined> {
	const open = openDocument(uri);
	if (open) {
		return limited(open.getText(), mostBytes);
	}
	const stat = await statOf(uri);
	if (!stat || (stat.type & vscode.FileType.Directory) !== 0) {
		return undefined;
	}
	if (stat.size > mostBytes) {
		throw tooLarge();
	}
	// A document has no mark of the byte order, and what is compared with it has none either.
	const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
	return limited(text.replace(/^\uFEFF/, ''), mostBytes);
}

/** The document of a file that is open; `undefined` where it is not. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
	const address = uri.toString();
	return vscode.workspace.textDocuments.find(document => document.uri.toString() === address);
}

function limited(text: string, most: number): string {
	if (text.length > most) {
		throw tooLarge();
	}
	return text;
}

function tooLarge(): Error {
	return new Error(vscode.l10n.t('The file is too large.'));
}

/** The state of a file; `undefined` where there is none. Rejects where nobody can tell: a file that cannot be seen may be there. */
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

/**
 * Whether a document can be changed, as far as its file system says. VS Code does not ask: it takes an edit of a file that
 * it can never write back. Where there is no file, or none that can be looked at, the document can be changed.
 */
export async function isWritable(uri: vscode.Uri): Promise<boolean> {
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
		return false;
	}
	const permissions = (await statOf(uri).catch(() => undefined))?.permissions ?? 0;
	return (permissions & vscode.FilePermission.Readonly) === 0;
}

/** The folder that a document is in, or that of its workspace where it is not saved yet; `undefined` where there is neither. */
export function folderOf(document: vscode.TextDocument): vscode.Uri | undefined {
	return document.isUntitled
		? vscode.workspace.workspaceFolders?.[0]?.uri
		: vscode.Uri.joinPath(withoutCell(document.uri), '..');
}

/** The name of a file, without its folders. */
export function nameOf({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The notebook of a cell; any other address as it is. */
function withoutCell(uri: vscode.Uri): vscode.Uri {
	return vscode.workspace.notebookDocuments.find(notebook => notebook.getCells().some(cell => cell.document.uri.toString() === uri.toString()))?.uri ?? uri;
}
