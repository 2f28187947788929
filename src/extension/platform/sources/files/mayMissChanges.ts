import type * as vscode from 'vscode';

/**
 * Whether changes in folders may go unnoticed, so that they should be listed again when the user returns to the window. On a disk,
 * watchers report all changes, and listing a large workspace takes seconds.
 */
export function mayMissChanges(folders: readonly vscode.Uri[]): boolean {
	return folders.some(({ scheme }) => scheme !== 'file');
}
