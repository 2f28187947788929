import { assert } from 'chai';
import * as vscode from 'vscode';

let documents = 0;

/**
 * Opens an unsaved document without an editor. Its name is unique: VS Code reuses the names of closed documents, and the new document
 * may then still have the text of the old one.
 */
export async function openUnsaved(language: string, text: string): Promise<vscode.TextDocument> {
	const uri = vscode.Uri.from({ scheme: 'untitled', path: `/unsaved-${++documents}.txt` });
	const opened = await vscode.workspace.openTextDocument(uri);
	const document = opened.languageId === language ? opened : await vscode.languages.setTextDocumentLanguage(opened, language);
	const edit = new vscode.WorkspaceEdit();
	edit.insert(uri, new vscode.Position(0, 0), text);
	assert.isTrue(await vscode.workspace.applyEdit(edit));
	return document;
}
