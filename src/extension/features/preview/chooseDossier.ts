import * as vscode from 'vscode';
import type { Key } from '../../../core/dossier/model';
import { textIn } from '../../../core/library/names';
import { userLocale } from '../../platform/library/labels';
import type { PageLibrary } from '../../platform/library/unsavedLibrary';
import { dossierIdFrom } from '../../platform/ui/commandArguments';
import { notify } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';

/**
 * Returns the key of the dossier that the argument of a command names: a key, or a node of the tree of entries. Without one, the user
 * chooses; `undefined` if they cancel, or no dossier is loaded.
 */
export async function chooseDossier(argument: unknown, store: Pick<PageLibrary, 'get'>): Promise<Key | undefined> {
	const given = dossierIdFrom(argument);
	if (given !== undefined) {
		return given;
	}
	const { library: { dossiers } } = await store.get();
	if (dossiers.length <= 1) {
		if (dossiers.length === 0) {
			void notify('information', vscode.l10n.t('No dossier is loaded.'));
		}
		return dossiers[0]?.id;
	}
	const rows = dossiers.map(dossier =>
		plainRow({ label: textIn(dossier.title, userLocale(), dossier.language), description: dossier.id, dossier: dossier.id }),
	);
	return (
		await showPick(rows, {
			title: vscode.l10n.t('Show Statistics'),
			placeHolder: vscode.l10n.t('Show the statistics of which dossier?'),
		})
	)?.dossier;
}
