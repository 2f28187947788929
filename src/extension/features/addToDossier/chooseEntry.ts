import * as vscode from 'vscode';
import type { Entry } from '../../../core/dossier/model';
import { mergeInSteps } from '../../../core/library/merge';
import { buildSearchIndexInSteps } from '../../../core/library/search';
import type { DossierInUse } from '../../platform/library/composeLibrary';
import { userLocale } from '../../platform/library/labels';
import { chooseDossier } from '../../platform/library/writableDossiers';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { pickItem } from '../../platform/ui/entryPicker';
import { changeableText } from './changeDossier';
import { selectedText, type SelectedText } from './selectedText';
import type { AddServices } from './services';

/** What is selected in a draft, the entry that the user chose for it, and the dossier file of that entry with its text. */
interface ChosenEntry {
	readonly selected: SelectedText;
	readonly file: DossierInUse;
	readonly text: string;
	readonly entry: Entry;
}

/**
 * Lets the user choose an entry that is to be changed with what is selected in a draft, at most `max` characters; `undefined` if they
 * cancel or, after a message, if nothing is selected or no dossier can be changed.
 */
export async function chooseEntryForSelection(
	title: string, { store, lastEditor }: AddServices, max?: number,
): Promise<ChosenEntry | undefined> {
	const selected = await selectedText(lastEditor, max);
	const file = selected && await chooseDossier(title, selected.uri, store);
	const text = file && await changeableText(file.uri, () => true, '');
	const entry = file && text !== undefined ? await chooseEntry(title, file) : undefined;
	return selected && file && text !== undefined && entry ? { selected, file, text, entry } : undefined;
}

async function chooseEntry(title: string, { dossier }: DossierInUse): Promise<Entry | undefined> {
	const item = await pickItem({
		load: async () => ({
			index: await runSteps(buildSearchIndexInSteps(await runSteps(mergeInSteps([dossier])), { withSources: false }, userLocale())),
		}),
		title,
		placeholder: vscode.l10n.t('Type part of a name, number, year or description'),
	});
	return item?.type === 'entry' ? item.entry.entry : undefined;
}
