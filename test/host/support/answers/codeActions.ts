import * as vscode from 'vscode';

/**
 * The code actions at a range, of one kind or of all. VS Code cancels a request when a provider is registered meanwhile, such as one of its
 * own Markdown extension, which starts when the first document is opened. Its light bulb then asks again, and so does this.
 */
export async function codeActionsAt(
	document: vscode.TextDocument,
	range: vscode.Range,
	kind?: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
	for (;;) {
		try {
			return await vscode.commands.executeCommand<vscode.CodeAction[]>(
				'vscode.executeCodeActionProvider',
				document.uri,
				range,
				kind?.value,
			);
		} catch (error) {
			if (!(error instanceof Error && error.name === 'Canceled')) {
				throw error;
			}
		}
	}
}
