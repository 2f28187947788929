import * as vscode from 'vscode';
import type { SearchItem } from '../../../../core/library/search';
import { shortTitleOfSource } from '../../../../core/library/shortTitle';
import { originOf } from '../../../platform/citation/bibliographies/ownRows';
import { notifyNoSource } from '../../../platform/citation/noSource';
import { renderLabels } from '../../../platform/library/labels';
import { pickItem, pickItemOrBack } from '../../../platform/ui/entryPicker';
import type { Details, ChosenCitation } from '../chosen';
import { citableSources, knownLocators } from '../cited';
import type { ChoiceServices } from '../services';
import { askDetails } from './detailsStep';
import { previewer, type CitationPreviewer } from './previewCitation';

/** What to ask the user. */
export interface CitationQuestion {
	readonly title: string;
	/** The document that the citation is for. */
	readonly document: vscode.TextDocument;
	/** The item to cite if it is known; then only its locator is asked for. */
	readonly item?: SearchItem;
}

/**
 * Lets the user choose what to cite and its locators, with back buttons; `undefined` if they cancel, or if there is no source for
 * their choice, which is reported. The first list opens before the library is loaded.
 */
export async function chooseCitations(
	{ title, document, item: given }: CitationQuestion,
	services: ChoiceServices,
): Promise<readonly ChosenCitation[] | undefined> {
	let previewing: Promise<CitationPreviewer> | undefined;
	const chosen: (ChosenCitation & { readonly item: SearchItem })[] = [];
	let next = given;
	for (;;) {
		const pending = next ?? chooseItem({ title, document }, chosen.length === 0, services);
		next = undefined;
		// Loaded early, so that the next list opens without delay.
		previewing ??= preparePreview(document, services);
		const item = await pending;
		if (item === 'back') {
			// Back to the details of the previous source, which is chosen again.
			next = chosen.pop()?.item;
			continue;
		}
		if (!item) {
			return undefined;
		}
		const { library } = await services.store.get();
		const sources = citableSources(library, item);
		if (sources.length === 0) {
			notifyNoSource();
			return undefined;
		}
		const show = await previewing;
		const details = await askDetails({
			sources,
			locatorsIn: source => knownLocators(item, source),
			titleFor: source =>
				vscode.l10n.t('{0}: {1}', title, shortTitleOfSource(source.source, renderLabels().locale, source.dossier.language)),
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
		if (!details.another) {
			// Items that are not part of a dossier could not be found again.
			await services.recent.add(chosen.map(({ item: cited }) => cited).filter(cited => originOf(cited) === undefined).toReversed());
			return chosen;
		}
	}
}

function preparePreview(document: vscode.TextDocument, services: ChoiceServices): Promise<CitationPreviewer> {
	const previewing = previewer(document, services);
	// Failures are reported where it is awaited; a user who cancels earlier needs no preview.
	previewing.catch(() => undefined);
	return previewing;
}

function citationOf({ source, locators, prefix, suffix }: Details): ChosenCitation {
	return { cited: { source, locators }, prefix, suffix };
}

async function chooseItem(
	{ title, document }: CitationQuestion,
	isFirst: boolean,
	{ store, indexes, recent, own }: ChoiceServices,
): Promise<SearchItem | 'back' | undefined> {
	const options = {
		load: async () => {
			// Loaded in parallel, so that the dossiers' items need not wait.
			const libraries = own.of(document);
			const { library } = await store.get();
			return { index: await indexes.all(library), recent: recent.in(library), own: libraries };
		},
		title: isFirst ? title : vscode.l10n.t('{0}: Another Source', title),
		placeholder: vscode.l10n.t('Type part of a name, number, year or description'),
	};
	return isFirst ? pickItem(options) : pickItemOrBack(options);
}
