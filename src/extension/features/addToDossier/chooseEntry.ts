import * as vscode from 'vscode';
import type { Entry } from '../../../core/dossier/model';
import { mergeInSteps } from '../../../core/library/merge';
import { buildSearchIndexInSteps } from '../../../core/library/search';
import type { DossierInUse } from '../../platform/library/composeLibrary';
import { userLocale } from '../../platform/library/labels';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { pickItem } from '../../platform/ui/entryPicker';

/** Lets the user choose an entry of a dossier; `undefined` if they cancel. */
export async function chooseEntry(title: string, { dossier }: DossierInUse): Promise<Entry | undefined> {
	const item = await pickItem({
		load: async () => ({
			index: await runSteps(buildSearchIndexInSteps(await runSteps(mergeInSteps([dossier])), false, userLocale())),
		}),
		title,
		placeholder: vscode.l10n.t('Type part of a name, number, year or description'),
	});
	return item?.type === 'entry' ? item.entry.entry : undefined;
}
