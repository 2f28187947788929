import * as vscode from 'vscode';

/** Resolves when the extension is active. VS Code asks providers once; those that come later are not asked. */
export async function activated(): Promise<void> {
	const extension = vscode.extensions.getExtension('dossier.dossier');
	if (!extension) {
		throw new Error('The extension is not installed.');
	}
	await extension.activate();
}
