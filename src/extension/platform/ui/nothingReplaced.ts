import * as vscode from 'vscode';

/** Returns the message for a name that was not replaced because its document has changed since the name was chosen. */
export function nothingReplaced(): string {
	return vscode.l10n.t('Nothing was replaced because the text has changed in the meantime. Choose the name again.');
}
