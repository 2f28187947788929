import * as vscode from 'vscode';

/** Resolves when the extension is there. VS Code asks providers once; those that come later are not asked. */
export async function activated(): Promise<void> {
	await vscode.extensions.getExtension('dossier.dossier')?.activate();
}
