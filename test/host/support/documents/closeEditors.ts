import * as vscode from 'vscode';
import { heard } from '../heard';

/** Closes every editor and discards unsaved changes, also of documents that no editor shows. */
export async function closeEditors(): Promise<void> {
	await vscode.commands.executeCommand('_workbench.revertAllDirty');
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	await heard();
}
