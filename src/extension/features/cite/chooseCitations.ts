import * as vscode from 'vscode';
import type { SearchItem } from '../../../core/library/search';
import { shortTitleOfSource } from '../../../core/library/shortTitle';
import { pickItem, pickItemOrBack } from '../../platform/entryPicker';
import { renderLabels } from '../../platform/labels';
import { citableSources, knownPlaces, type Cited } from './cited';
import { askDetails, type Details } from './detailsStep';
import { previewer, type CitationPreviewer } from './previewCitation';
import type { CiteServices } from './register';

/** One source in a citation, as a person chose it. */
export interface ChosenCitation extends Pick<Details, 'prefix' | 'suffix'> {
	readonly cited: Cited;
}

/** What a person is asked for. */
export interface CitationQuestion {
	readonly title: string;
	/** The document for which the citation is written. */
	readonly document: vscode.TextDocument;
	/** What is cited, where that is known: then only the place in it is asked for. */
	readonly item?: SearchItem;
}

/** Lets a person choose what to cite and where in it, step by step and back; `undefined` if they leave at any step. */
export async function chooseCitations({ title, document, item: given }: CitationQuestion, services: CiteServices): Promise<readonly ChosenCitation[] | undefined> {
	const { library } = await services.store.get();
	let preview: CitationPreviewer | undefined;
	const chosen: (ChosenCitation & { readonly item: SearchItem })[] = [];
	let next = given;
	for (;;) {
		const item = next ?? await chooseItem(title, chosen.length === 0, services);
		next = undefined;
		if (item === 'back') {
			// To the places of the source before, which is chosen anew.
			next = chosen.pop()?.item;
			continue;
		}
		const sources = item ? citableSources(library, item) : [];
		if (!item || sources.length === 0) {
			if (item) {
				services.log.warn('cite: the dossier has no source for this entry', item);
			}
			return undefined;
		}
		const show = preview ??= await previewer(document, services.bibliographies);
		const details = await askDetails({
			sources,
			placesIn: source => knownPlaces(item, source),
			titleFor: source => vscode.l10n.t('{0}: {1}', title, shortTitleOfSource(source.source, renderLabels().locale, source.dossier.language)),
			preview: one => show([...chosen, citationOf(one)]),
			canGoBack: item !== given || chosen.length > 0,
		});
		if (details === undefined) {
			return undefined;
		}
		if (details === 'back') {
			continue;
		}
		chosen.push({ item, ...citationOf(details) });
		await services.recent.add([item]);
		if (!details.another) {
			return chosen;
		}
	}
}

function citationOf({ source, locators, prefix, suffix }: Details): ChosenCitation {
	return { cited: { source, locators }, prefix, suffix };
}

async function chooseItem(title: string, isFirst: boolean, { store, indexes, recent }: CiteServices): Promise<SearchItem | 'back' | undefined> {
	const { library } = await store.get();
	const options = {
		index: await indexes.all(library),
		title: isFirst ? title : vscode.l10n.t('{0}: Another Source', title),
		placeholder: vscode.l10n.t('Type part of a name, number, year or description'),
		recent: recent.in(library),
	};
	return isFirst ? pickItem(options) : pickItemOrBack(options);
}
