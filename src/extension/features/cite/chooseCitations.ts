import * as vscode from 'vscode';
import type { SearchItem } from '../../../core/library/search';
import { shortTitleOfSource } from '../../../core/library/shortTitle';
import { pickItem, pickItemOrBack } from '../../platform/entryPicker';
import { renderLabels } from '../../platform/labels';
import { citedFor, type Cited } from './cited';
import { askDetails, type Details } from './detailsStep';
import type { CiteServices } from './register';

/** One source in a citation, as a person chose it. */
export interface ChosenCitation extends Pick<Details, 'prefix' | 'suffix'> {
	readonly cited: Cited;
}

/** Lets a person choose what to cite and where in it, step by step and back; `undefined` if they leave at any step. */
export async function chooseCitations(title: string, services: CiteServices): Promise<readonly ChosenCitation[] | undefined> {
	const { library } = await services.store.get();
	const chosen: (ChosenCitation & { readonly item: SearchItem })[] = [];
	let again: SearchItem | undefined;
	for (;;) {
		const item = again ?? await chooseItem(title, chosen.length === 0, services);
		again = undefined;
		if (item === 'back') {
			// To the places of the source before, which is chosen anew.
			again = chosen.pop()?.item;
			continue;
		}
		const cited = item && citedFor(library, item);
		if (!item || !cited) {
			if (item) {
				services.log.warn('cite: the dossier has no source for this entry', item);
			}
			return undefined;
		}
		const details = await askDetails(cited, vscode.l10n.t('{0}: {1}', title, shortTitleOfSource(cited.source.source, renderLabels().locale, cited.source.dossier.language)));
		if (details === undefined) {
			return undefined;
		}
		if (details === 'back') {
			continue;
		}
		chosen.push({ item, cited: { ...cited, locators: details.locators }, prefix: details.prefix, suffix: details.suffix });
		await services.recent.add([item]);
		if (!details.another) {
			return chosen;
		}
	}
}

async function chooseItem(title: string, isFirst: boolean, { store, indexes, recent }: CiteServices): Promise<SearchItem | 'back' | undefined> {
	const { library } = await store.get();
	const options = {
		index: await indexes.all(library),
		title: isFirst ? title : vscode.l10n.t('{0}: One More Source', title),
		placeholder: vscode.l10n.t('Type part of a name, number, year or text'),
		recent: recent.in(library),
	};
	return isFirst ? pickItem(options) : pickItemOrBack(options);
}
