import { assert } from 'chai';
import * as vscode from 'vscode';

let documents = 0;

/**
 * Opens an unsaved document that no editor shows yet. Its name is ours: VS Code gives the name of one that was closed to
 * the next one, which may then still have the text of the first.
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
