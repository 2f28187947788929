import * as vscode from 'vscode';
import { activated } from '../activated';
import { untilActive } from '../documents/openDocument';
import { heard } from '../heard';

let folders = 0;

/** Creates files in a new folder of the workspace and resolves with the folder. */
export async function makeFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<vscode.Uri> {
	const [workspace] = vscode.workspace.workspaceFolders ?? [];
	if (!workspace) {
		throw new Error('There is no workspace.');
	}
	const folder = vscode.Uri.joinPath(workspace.uri, `made-${++folders}`);
	await vscode.workspace.fs.createDirectory(folder);
	for (const [name, content] of Object.entries(files)) {
		await vscode.workspace.fs.writeFile(
			vscode.Uri.joinPath(folder, name),
			typeof content === 'string' ? new TextEncoder().encode(content) : content,
		);
	}
	return folder;
}

/** Reads the text of a file on disk, including a byte order mark. */
export async function textOnDisk(uri: vscode.Uri): Promise<string> {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** Returns the text of a file as an open document. */
export async function textInEditor(uri: vscode.Uri): Promise<string> {
	return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** Opens a file of a folder with the cursor after a text. */
export async function openFile(folder: vscode.Uri, name: string, behind: string, language?: string): Promise<vscode.TextEditor> {
	await activated();
	const opened = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
	const document =
		language === undefined || opened.languageId === language
			? opened
			: await vscode.languages.setTextDocumentLanguage(opened, language);
	const editor = await vscode.window.showTextDocument(document, { preview: false });
	await untilActive(editor);
	const offset = document.getText().indexOf(behind);
	if (offset < 0) {
		throw new Error(`${name} does not have “${behind}”.`);
	}
	const position = document.positionAt(offset + behind.length);
	editor.selection = new vscode.Selection(position, position);
	await heard();
	return editor;
}
