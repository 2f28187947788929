import * as vscode from 'vscode';

/** Converts a range of offsets to a range of the document. */
export function documentRange(
	document: vscode.TextDocument,
	{ start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
