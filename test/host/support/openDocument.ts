import * as vscode from 'vscode';

/** Opens an unsaved document in an editor, with the cursors where `|` stands in the text. */
export async function openDocument(language: string, marked: string): Promise<vscode.TextEditor> {
	const parts = marked.split('|');
	const document = await vscode.workspace.openTextDocument({ language, content: parts.join('') });
	const editor = await vscode.window.showTextDocument(document);
	const positions = parts.slice(0, -1).map((_, index) => document.positionAt(parts.slice(0, index + 1).join('').length));
	if (positions.length > 0) {
		editor.selections = positions.map(position => new vscode.Selection(position, position));
	}
	return editor;
}

/** Closes every editor, unsaved ones too. */
export async function closeAll(): Promise<void> {
	for (const editor of vscode.window.visibleTextEditors) {
		await vscode.window.showTextDocument(editor.document);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
