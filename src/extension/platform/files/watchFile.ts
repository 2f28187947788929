import * as vscode from 'vscode';
import { fileNameOf } from './files';

/** Calls a function with the URI of a file whenever the file is created, changed or deleted, until what is returned is disposed. */
export function watchFile(uri: vscode.Uri, call: (changed: vscode.Uri) => void): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), patternOf(uri)));
	return vscode.Disposable.from(watcher, watcher.onDidCreate(call), watcher.onDidChange(call), watcher.onDidDelete(call));
}

/**
 * Returns a pattern for the name of a file. Characters with a meaning in patterns are matched by any character, since VS Code cannot escape
 * them.
 */
function patternOf(uri: vscode.Uri): string {
	return fileNameOf(uri).replace(/[*?[\]{}]/g, '?');
}
