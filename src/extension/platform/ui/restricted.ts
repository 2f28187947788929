import * as vscode from 'vscode';
import { notify } from './notify';

/** Says what is not done in Restricted Mode, and leads to where the workspace can be trusted. */
export async function tellRestricted(message: string): Promise<void> {
	const manage = vscode.l10n.t('Manage Workspace Trust');
	if (await notify('warning', message, manage) === manage) {
		await vscode.commands.executeCommand('workbench.trust.manage');
	}
}
