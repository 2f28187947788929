import * as vscode from 'vscode';
import { makeFolder } from '../../platform/files/wholeFiles';
import type { UserSource } from '../../platform/sources/userSource';
import { notify } from '../../platform/ui/notify';

/**
 * Opens the folder of the user's own dossiers where the system shows folders, and creates it if necessary. Where there is no such program,
 * copies its address.
 */
export async function openUserFolder({ folder }: UserSource): Promise<void> {
	await makeFolder(folder);
	if (folder.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined) {
		await vscode.commands.executeCommand('revealFileInOS', folder);
		return;
	}
	const copy = vscode.l10n.t('Copy Address');
	if (await notify('information', vscode.l10n.t('Your dossiers are in {0}.', folder.toString(true)), copy) === copy) {
		await vscode.env.clipboard.writeText(folder.toString(true));
	}
}
