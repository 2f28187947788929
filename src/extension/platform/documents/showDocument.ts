import * as vscode from 'vscode';

/**
 * Shows a document in an editor; `undefined` if it is closed. VS Code would open a closed document again, perhaps with another text, or
 * fail because its file is gone.
 */
export async function showDocument(
	document: vscode.TextDocument,
	options: vscode.TextDocumentShowOptions,
): Promise<vscode.TextEditor | undefined> {
	return whileOpen(document, () => vscode.window.showTextDocument(document, options));
}

/**
 * Returns the answer to a request about a document; `undefined` if the document is closed, before or meanwhile. Otherwise it rejects if the
 * request does.
 */
export async function whileOpen<T>(document: vscode.TextDocument, request: () => Thenable<T>): Promise<T | undefined> {
	if (document.isClosed) {
		return undefined;
	}
	try {
		return await request();
	} catch (error) {
		if (document.isClosed) {
			return undefined;
		}
		throw error;
	}
}

/** Returns the column in which a file is open as text, the active one first; `undefined` if it is not open. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
	const groups = vscode.window.tabGroups.all.toSorted((one, other) => Number(other.isActive) - Number(one.isActive));
	return groups.find(({ tabs }) =>
		tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
	)?.viewColumn;
}
