import * as vscode from 'vscode';

/** Resolves when the extension is active. VS Code calls only the providers registered at the time of a request. */
export async function activated(): Promise<void> {
	const extension = vscode.extensions.getExtension('dossier.dossier');
	if (!extension) {
		throw new Error('The extension is not installed.');
	}
	await extension.activate();
}
