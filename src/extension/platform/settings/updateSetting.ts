import * as vscode from 'vscode';
import { notifyRestricted } from '../ui/restrictedMode';

/** A new value of a setting; `undefined` removes it. */
export interface SettingUpdate {
	/** The full name of the setting. */
	readonly name: string;
	readonly value: unknown;
	readonly target: vscode.ConfigurationTarget;
	/** The document whose folder is meant by the target `WorkspaceFolder`. */
	readonly document?: vscode.TextDocument | undefined;
}

/**
 * Changes a setting. In Restricted Mode, settings of a workspace are not changed, because they are in a file of it, and a message says so.
 * Returns whether it was changed.
 */
export async function updateSetting({ name, value, target, document }: SettingUpdate): Promise<boolean> {
	if (target !== vscode.ConfigurationTarget.Global && !vscode.workspace.isTrusted) {
		await notifyRestricted(vscode.l10n.t('In Restricted Mode, the workspace settings cannot be changed.'));
		return false;
	}
	await vscode.workspace.getConfiguration(undefined, document).update(name, value, target);
	return true;
}
