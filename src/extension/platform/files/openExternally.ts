import * as vscode from 'vscode';

/** Opens a file with the program that the system uses for it, or in VS Code if that is not possible. */
export async function openExternally(file: vscode.Uri): Promise<void> {
	if (!await vscode.env.openExternal(file)) {
		await vscode.commands.executeCommand('vscode.open', file);
	}
}
