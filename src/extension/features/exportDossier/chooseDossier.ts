import * as vscode from 'vscode';
import type { Dossier } from '../../../core/dossier/model';
import { textIn } from '../../../core/library/names';
import { completeLibrary } from '../../platform/library/completeLibrary';
import { userLocale } from '../../platform/library/labels';
import { dossierIdFrom } from '../../platform/ui/commandArguments';
import { notify } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import type { ExportServices } from './services';

interface DossierRow extends vscode.QuickPickItem {
	readonly uri: vscode.Uri;
}

/**
 * Returns the file of the dossier to export: the one that the argument of the command names, which is a URI or a node of the tree of
 * entries; the only one; or one that the user chooses, that of the active editor first. `undefined` if they cancel or no dossier is loaded.
 */
export async function chooseDossierFile(
	argument: unknown,
	{ store, unsaved }: Pick<ExportServices, 'store' | 'unsaved'>,
): Promise<vscode.Uri | undefined> {
	if (argument instanceof vscode.Uri) {
		return argument;
	}
	const { inUse } = await completeLibrary(store);
	const id = dossierIdFrom(argument);
	const given = inUse.find(({ dossier }) => dossier.id === id);
	if (given) {
		return given.uri;
	}
	const files = new Map(
		inUse.map(({ uri, dossier, kind }) => [uri.toString(), rowOf(uri, dossier, { isOwn: kind === 'workspace' || kind === 'user' })]),
	);
	for (const { uri, dossier } of unsaved.all) {
		if (dossier) {
			files.set(uri.toString(), rowOf(uri, dossier, { isOwn: true }));
		}
	}
	const active = vscode.window.activeTextEditor?.document.uri.toString();
	const rows = [...files].sort(([one], [other]) => Number(other === active) - Number(one === active)).map(([, row]) => row);
	if (rows.length > 1) {
		return (
			await showPick(rows, {
				title: vscode.l10n.t('Export Dossier'),
				placeHolder: vscode.l10n.t('Export which dossier?'),
				matchOnDescription: true,
			})
		)?.uri;
	}
	if (rows.length === 0) {
		void notify('information', vscode.l10n.t('No dossier is loaded.'));
	}
	return rows[0]?.uri;
}

function rowOf(uri: vscode.Uri, { id, title, language }: Dossier, { isOwn }: { readonly isOwn: boolean }): DossierRow {
	return plainRow({
		label: textIn(title, userLocale(), language),
		description: id,
		...(isOwn && { detail: vscode.workspace.asRelativePath(uri) }),
		uri,
	});
}
