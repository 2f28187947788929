import * as vscode from 'vscode';
import { eventually } from './eventually';
import { heard } from './heard';
import { PROSE_LANGUAGES_UNDER_TEST } from './proseLanguages';

/**
 * Opens an unsaved document in an editor, with the cursors where `|` stands in the text. It stays open: VS Code gives the
 * name of an unsaved document that was closed to the next one, and sometimes its text too.
 */
export async function openDocument(language: string, marked: string): Promise<vscode.TextEditor> {
	const parts = marked.split('|');
	const document = await vscode.workspace.openTextDocument({ language, content: parts.join('') });
	const editor = await vscode.window.showTextDocument(document, { preview: false });
	await eventually(
		() => vscode.window.activeTextEditor?.document === document,
		() => String(vscode.window.activeTextEditor?.document.uri),
	);
	if (PROSE_LANGUAGES_UNDER_TEST.includes(language)) {
		// The language starts the extension; VS Code does not wait for that before it asks providers.
		await eventually(() => vscode.extensions.getExtension('dossier.dossier')?.isActive === true, () => 'The extension is not active.');
	}
	const positions = parts.slice(0, -1).map((_, index) => document.positionAt(parts.slice(0, index + 1).join('').length));
	if (positions.length > 0) {
		editor.selections = positions.map(position => new vscode.Selection(position, position));
	}
	await heard();
	return editor;
}
