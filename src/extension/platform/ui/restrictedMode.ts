import * as vscode from 'vscode';
import { notify } from './notify';

/** Warns that something is not possible in Restricted Mode, with a button that opens the workspace trust editor. */
export async function notifyRestricted(message: string): Promise<void> {
	const manage = vscode.l10n.t('Manage Workspace Trust');
	if (await notify('warning', message, manage) === manage) {
		await vscode.commands.executeCommand('workbench.trust.manage');
	}
}
