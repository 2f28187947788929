import * as vscode from 'vscode';

/** A larger file is no draft and no bibliography. */
const LARGEST = 50_000_000;

/** The text of a file: as it is open in an editor, saved or not, else as it is on disk; `undefined` where there is none. Rejects where it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
	const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	if (open) {
		return open.getText();
	}
	const stat = await statOf(uri);
	if (!stat || (stat.type & vscode.FileType.File) === 0) {
		return undefined;
	}
	if (stat.size > LARGEST) {
		throw new Error(vscode.l10n.t('The file is too large.'));
	}
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** The state of a file; `undefined` where there is none. */
export async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
	try {
		return await vscode.workspace.fs.stat(uri);
	} catch {
		return undefined;
	}
}

/**
 * Whether a document can be changed, as far as its file system tells. VS Code does not ask: it takes an edit of a file that
 * it can never write back.
 */
export async function isWritable(uri: vscode.Uri): Promise<boolean> {
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
		return false;
	}
	const permissions = (await statOf(uri))?.permissions ?? 0;
	return (permissions & vscode.FilePermission.Readonly) === 0;
}

/** The folder that a document stands in, or that of its workspace where it is not saved yet; `undefined` where there is neither. */
export function folderOf(document: vscode.TextDocument): vscode.Uri | undefined {
	return document.isUntitled
		? vscode.workspace.workspaceFolders?.[0]?.uri
		: vscode.Uri.joinPath(withoutCell(document.uri), '..');
}

/** The notebook of a cell; any other address as it is. */
function withoutCell(uri: vscode.Uri): vscode.Uri {
	return vscode.workspace.notebookDocuments.find(notebook => notebook.getCells().some(cell => cell.document.uri.toString() === uri.toString()))?.uri ?? uri;
}
