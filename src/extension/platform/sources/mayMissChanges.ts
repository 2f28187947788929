import type * as vscode from 'vscode';

/** Whether changes in folders may go unnoticed, so that it is worth looking at them when the user returns to the window. The watchers of a disk report all changes, and listing a large workspace takes seconds. */
export function mayMissChanges(folders: readonly vscode.Uri[]): boolean {
	return folders.some(({ scheme }) => scheme !== 'file');
}
