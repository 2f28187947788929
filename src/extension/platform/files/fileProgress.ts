import * as vscode from 'vscode';

/** Describes progress, such as “2 of 10 files”. */
export function fileProgress(done: number, all: number): string {
	return all === 1 ? vscode.l10n.t('{0} of 1 file', done) : vscode.l10n.t('{0} of {1} files', done, all);
}
