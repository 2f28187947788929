import * as vscode from 'vscode';

/** A stretch of a text by offsets, as a range of a document. */
export function documentRange(document: vscode.TextDocument, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
