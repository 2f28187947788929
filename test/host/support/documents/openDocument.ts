import * as vscode from 'vscode';
import { activated } from '../activated';
import { heard } from '../heard';
import { until } from '../until';
import { openUnsaved } from './openUnsaved';

/**
 * Opens an unsaved document in an editor, with a cursor at each `|` of the text. If the test needs no editor, `openDraft` is faster. The
 * document stays open: a test file closes all its documents with `closeEditors` after its last test.
 */
export async function openDocument(language: string, marked: string): Promise<vscode.TextEditor> {
	await activated();
	const parts = marked.split('|');
	const document = await openUnsaved(language, parts.join(''));
	const editor = await vscode.window.showTextDocument(document, { preview: false });
	await untilActive(editor);
	const positions = parts.slice(0, -1).map((_, index) => document.positionAt(parts.slice(0, index + 1).join('').length));
	if (positions.length > 0) {
		editor.selections = positions.map(position => new vscode.Selection(position, position));
	}
	await heard();
	return editor;
}

/** Resolves when the editor is the active one. */
export async function untilActive(editor: vscode.TextEditor): Promise<void> {
	await until(
		vscode.window.onDidChangeActiveTextEditor,
		() => vscode.window.activeTextEditor === editor,
		() => `The active editor shows ${String(vscode.window.activeTextEditor?.document.uri)}.`,
	);
}
