import * as vscode from 'vscode';

/**
 * Resolves when the extension host has heard of all that the window did before: what the two tell each other arrives in the
 * order in which it was said, and the answer to this comes last. Of a selection that was just set, an editor may otherwise
 * still hear the one before.
 */
export async function heard(): Promise<void> {
	await vscode.commands.executeCommand('noop');
}
