import * as vscode from 'vscode';
import { statisticsId } from '../../../core/render/page/statisticsId';
import { parsePreviewState, type PageAction, type PageRef } from '../../../protocol/preview';
import { COMMANDS, WEBVIEWS } from '../../ids';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SearchIndexes } from '../../platform/library/searchIndexes';
import { UnsavedLibrary } from '../../platform/library/unsavedLibrary';
import { citableIdFrom } from '../../platform/ui/commandArguments';
import { guarded, registerCommand } from '../../platform/ui/guarded';
import { notify } from '../../platform/ui/notify';
import { chooseDossier } from './chooseDossier';
import { copyLink } from './copyLink';
import { dossierPageAt } from './dossierPage';
import { pageOfId, pageOfLink } from './entryLinks';
import { EntrySearch } from './entrySearch';
import { registerNoteLinks } from './noteLinks';
import { pageExists } from './pages';
import type { PreviewServices } from './previewPanel';
import { Previews } from './previews';

/** The services that `registerPreview` uses. */
export interface RegisterPreviewServices extends Omit<PreviewServices, 'search' | 'store' | 'files'> {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly indexes: SearchIndexes;
}

/** Registers the preview: its commands, links to its pages, and restoring it after a reload. */
export function registerPreview({ indexes, ...given }: RegisterPreviewServices): vscode.Disposable {
	const drafts = new UnsavedLibrary(given.store, given.unsaved);
	const services = { ...given, files: given.store, store: drafts, search: new EntrySearch(indexes) };
	const { log } = services;
	const previews = new Previews(services);
	return vscode.Disposable.from(
		drafts,
		previews,
		registerNoteLinks(given),
		registerCommands(previews, services),
		vscode.window.registerUriHandler({ handleUri: uri => guarded(log, 'handleUri', () => openLink(uri, previews, services)) }),
		vscode.window.registerWebviewPanelSerializer(WEBVIEWS.preview, {
			deserializeWebviewPanel: (panel, state) => guarded(log, 'deserializeWebviewPanel', () => {
				const saved = parsePreviewState(state);
				const { entry, dossier } = saved?.history[saved.index] ?? { entry: '' };
				previews.adopt(panel, { page: { entry, ...(dossier !== undefined && { dossier }) }, locked: saved?.locked ?? false });
			}),
		}),
	);
}

function registerCommands(previews: Previews, services: PreviewServices): vscode.Disposable {
	const { log } = services;
	const onLast = (id: string, action: PageAction) => registerCommand(log, id, () => previews.last?.act(action));
	const showIfKnown = async (page: PageRef, show: (page: PageRef) => void, name: string) => {
		if (await pageExists(page, services)) {
			show(page);
		} else {
			log.warn(`${name}: no such page`, page);
		}
	};
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.previewDossier, () => previewAtCursor(previews, services)),
		registerCommand(log, COMMANDS.showStatistics, async argument => {
			const dossier = await chooseDossier(argument, services.store);
			return dossier === undefined
				? undefined
				: showIfKnown({ entry: statisticsId(dossier) }, page => previews.show(page), COMMANDS.showStatistics);
		}),
		onLast(COMMANDS.openDefinition, 'definition'),
		registerCommand(log, COMMANDS.openPreview, argument =>
			showIfKnown(pageFrom(argument), page => previews.show(page), COMMANDS.openPreview)),
		registerCommand(log, COMMANDS.openPreviewToSide, argument =>
			showIfKnown(pageFrom(argument), page => previews.showAside(page), COMMANDS.openPreviewToSide)),
		registerCommand(log, COMMANDS.copyLink, argument =>
			showIfKnown(pageFrom(argument), page => void copyLink(page, services), COMMANDS.copyLink)),
		onLast(COMMANDS.exportPage, 'exportHtml'),
		onLast(COMMANDS.printPage, 'print'),
		onLast(COMMANDS.copyPageAsMarkdown, 'copyMarkdown'),
	);
}

/** Shows the page of a link from outside the preview. */
async function openLink(uri: vscode.Uri, previews: Previews, services: PreviewServices): Promise<void> {
	const page = pageOfLink(uri);
	if (page && await pageExists(page, services)) {
		previews.show(page);
	} else {
		services.log.warn('link: no such page', uri.toString());
		void notify('warning', vscode.l10n.t('The link does not match any page in the loaded dossiers.'));
	}
}

/**
 * Shows the page of the entry or source at the cursor of the active dossier file, beside the file. A file that belongs to no dossier source
 * is read for this.
 */
async function previewAtCursor(previews: Previews, services: PreviewServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const page = editor && await dossierPageAt(editor.document, editor.selection.active, services);
	if (!editor || !page) {
		void notify('information', vscode.l10n.t('Open a dossier file with an id first.'));
		return;
	}
	await services.unsaved.include(editor.document);
	const { library } = await services.store.get();
	const [dossier] = library.dossiers.filter(
		({ id }) => id === page.dossier || page.entry.startsWith(`${id}/`) || page.entry.startsWith(`${id}_`),
	);
	if (await pageExists(page, services)) {
		previews.show(page);
	} else if (dossier) {
		previews.show({ entry: '', dossier: dossier.id });
	} else {
		void notify(
			'information',
			vscode.l10n.t('There is no page yet, because the dossier cannot be read. Its problems are marked in the file.'),
		);
	}
}

function pageFrom(argument: unknown): PageRef {
	return pageOfId(citableIdFrom(argument) ?? '');
}
