import * as vscode from 'vscode';
import { folderOf, isWritable } from '../../platform/files/files';
import type { ExportServices } from './services';

/**
 * Returns the folder that is offered for an exported file: that of the dossier if it is the user's and can be written to, otherwise that of
 * the draft, otherwise the first folder of the workspace.
 */
export async function exportFolder(
	uri: vscode.Uri,
	{ store, lastEditor }: Pick<ExportServices, 'store' | 'lastEditor'>,
): Promise<vscode.Uri> {
	const kind = store.files.find(file => file.uri.toString() === uri.toString())?.kind ?? 'workspace';
	if ((kind === 'workspace' || kind === 'user') && uri.scheme !== 'untitled' && await isWritable(uri)) {
		return vscode.Uri.joinPath(uri, '..');
	}
	const draft = lastEditor.get()?.document;
	return (draft && folderOf(draft)) ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
}
