import * as vscode from 'vscode';

/** How many files are done of how many, in words. */
export function fileProgress(done: number, all: number): string {
	return all === 1 ? vscode.l10n.t('{0} of 1 file', done) : vscode.l10n.t('{0} of {1} files', done, all);
}
