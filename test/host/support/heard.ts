import * as vscode from 'vscode';

/**
 * Resolves when the extension host has processed all earlier events of the window. Messages between the two arrive in order, and the
 * reply to this one comes last. Without this, an editor may still report the selection before one that was just set.
 */
export async function heard(): Promise<void> {
	await vscode.commands.executeCommand('noop');
}
