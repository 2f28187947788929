import * as vscode from 'vscode';
import { whileOpen } from '../../platform/documents/showDocument';
import { snapshotOf } from '../../platform/documents/snapshot';
import type { HoverServices } from './services';
import { explainWhyNoCard } from './whyNoCard';

/**
 * Shows the card at the cursor and moves the focus to it, even if hovers are turned off. If there is no card, explains why, unless the
 * document is closed meanwhile.
 */
export async function showCard(services: HoverServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const snapshot = editor && snapshotOf(editor);
	const shown = editor && services.served.has(editor.document.languageId) && await hasHover(editor, services);
	if (shown && snapshot?.isCurrent === true && vscode.window.activeTextEditor === editor) {
		await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
	} else if (editor?.document.isClosed !== true) {
		await explainWhyNoCard(services);
	}
}

async function hasHover({ document, selection }: vscode.TextEditor, { modes }: HoverServices): Promise<boolean> {
	modes.requestFull(document, selection.active);
	const hovers = await whileOpen(document, () =>
		vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, selection.active),
	);
	return hovers !== undefined && hovers.length > 0;
}
