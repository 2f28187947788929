import * as vscode from 'vscode';
import { pickItem } from '../../platform/entryPicker';
import { citedFor, type Cited } from './cited';
import { askDetails, type Details } from './detailsStep';
import type { CiteServices } from './register';

/** One source in a citation, as a person chose it. */
export interface ChosenCitation extends Pick<Details, 'prefix' | 'suffix'> {
	readonly cited: Cited;
}

/** Lets a person choose what to cite and where in it; `undefined` if they leave at any step. */
export async function chooseCitations(title: string, { store, indexes, recent, log }: CiteServices): Promise<readonly ChosenCitation[] | undefined> {
	const { library } = await store.get();
	const chosen: ChosenCitation[] = [];
	for (;;) {
		const item = await pickItem({
			index: indexes.all(library),
			title: chosen.length === 0 ? title : vscode.l10n.t('{0}: One More Source', title),
			placeholder: vscode.l10n.t('Type part of a name, number, year or text'),
			recent: recent.in(library),
		});
		const cited = item && citedFor(library, item);
		if (!item || !cited) {
			if (item) {
				log.warn('cite: the dossier has no source for this entry', item);
			}
			return undefined;
		}
		const details = await askDetails(cited, vscode.l10n.t('{0}: {1}', title, cited.source.source.shortName));
		if (details === undefined) {
			return undefined;
		}
		if (details === 'back') {
			continue;
		}
		chosen.push({ cited: { ...cited, locators: details.locators }, prefix: details.prefix, suffix: details.suffix });
		await recent.add([item]);
		if (!details.another) {
			return chosen;
		}
	}
}
