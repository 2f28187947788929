import * as vscode from 'vscode';
import { fileNameOf } from '../../platform/files/files';
import { notifyBriefly } from '../../platform/ui/notify';

/**
 * Shows a line of a file, from 1, in the first column, without taking the focus; 0 if it is not known. For a file that is not text, a
 * message names the line instead.
 */
export async function showLine(uri: vscode.Uri, line: number): Promise<void> {
	let document: vscode.TextDocument;
	try {
		document = await vscode.workspace.openTextDocument(uri);
	} catch {
		notifyBriefly(vscode.l10n.t('{0} cannot be shown as text. The entry is in row {1}.', fileNameOf(uri), String(line)));
		return;
	}
	const start = new vscode.Position(Math.max(0, line - 1), 0);
	await vscode.window.showTextDocument(document, {
		viewColumn: vscode.ViewColumn.One,
		preserveFocus: true,
		preview: false,
		selection: new vscode.Range(start, start),
	});
}
