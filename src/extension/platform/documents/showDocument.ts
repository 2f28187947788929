import * as vscode from 'vscode';

/**
 * Shows a document in an editor; `undefined` if it is closed. VS Code would open a closed document again, perhaps with another text, or
 * fail because its file is gone.
 */
export async function showDocument(document: vscode.TextDocument, options: vscode.TextDocumentShowOptions): Promise<vscode.TextEditor | undefined> {
	return whileOpen(document, () => vscode.window.showTextDocument(document, options));
}

/** Returns the answer to a request about a document; `undefined` if the document is closed, before or meanwhile. Otherwise rejects as the request does. */
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
