import * as vscode from 'vscode';
import { notify } from '../ui/notify';

/** Shows a message that the chosen item cannot be cited because its dossier has no source for it. */
export function notifyNoSource(): void {
	void notify('information', vscode.l10n.t('There is nothing to cite because the dossier does not contain a source for this entry.'));
}
