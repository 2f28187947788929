import * as vscode from 'vscode';
import { textIn } from '../../../core/library/names';
import { userLocale } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { writableDossiers } from '../../platform/library/writableDossiers';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';

/**
 * Lets the user choose what a file is imported into: a new dossier, or one of those that can be changed, the nearest first. `undefined` if
 * they cancel.
 */
export async function chooseTarget(file: vscode.Uri, store: LibraryStore): Promise<vscode.Uri | 'new' | undefined> {
	const dossiers = vscode.workspace.isTrusted ? await writableDossiers(file, store) : [];
	const rows: readonly (vscode.QuickPickItem & { readonly target: vscode.Uri | 'new' })[] = [
		plainRow({ label: vscode.l10n.t('New Dossier'), iconPath: new vscode.ThemeIcon('new-file'), target: 'new' as const }),
		...dossiers.map(({ uri, dossier }) =>
			plainRow({
				label: textIn(dossier.title, userLocale(), dossier.language),
				description: dossier.id,
				detail: vscode.workspace.asRelativePath(uri),
				target: uri,
			}),
		),
	];
	return dossiers.length === 0
		? 'new'
		: (
				await showPick(rows, {
					title: vscode.l10n.t('Import Terms'),
					placeHolder: vscode.l10n.t('Import into which dossier?'),
				})
			)?.target;
}
