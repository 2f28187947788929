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
		vscode.window.registerUriHandler({ handleUri: uri => guarded(log, 'handleUri', () => previews.show(linkedPage(uri, services))) }),
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
	const known = async (page: PageRef, name: string) => {
		if (await pageExists(page, services)) {
			return page;
		}
		log.warn(`${name}: no such page`, page);
		return undefined;
	};
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.previewDossier, () => previews.show(pageAtCursor(services))),
		registerCommand(log, COMMANDS.showStatistics, async argument => {
			const dossier = await chooseDossier(argument, services.store);
			if (dossier !== undefined) {
				await previews.show(known({ entry: statisticsId(dossier) }, COMMANDS.showStatistics));
			}
		}),
		onLast(COMMANDS.openDefinition, 'definition'),
		registerCommand(log, COMMANDS.openPreview, argument => previews.show(known(pageFrom(argument), COMMANDS.openPreview))),
		registerCommand(log, COMMANDS.openPreviewToSide, argument =>
			previews.showAside(known(pageFrom(argument), COMMANDS.openPreviewToSide))),
		registerCommand(log, COMMANDS.copyLink, async argument => {
			const page = await known(pageFrom(argument), COMMANDS.copyLink);
			return page && copyLink(page, services);
		}),
		onLast(COMMANDS.exportPage, 'exportHtml'),
		onLast(COMMANDS.printPage, 'print'),
		onLast(COMMANDS.copyPageAsMarkdown, 'copyMarkdown'),
	);
}

/** Returns the page of a link from outside the preview, if there is one; otherwise says that there is not. */
async function linkedPage(uri: vscode.Uri, services: PreviewServices): Promise<PageRef | undefined> {
	const page = pageOfLink(uri);
	if (page && await pageExists(page, services)) {
		return page;
	}
	services.log.warn('link: no such page', uri.toString());
	void notify('warning', vscode.l10n.t('The link does not match any page in the loaded dossiers.'));
	return undefined;
}

/**
 * Returns the page of the entry or source at the cursor of the active dossier file, or else the overview of its dossier; otherwise says that
 * there is none. A file that belongs to no dossier source is read for this.
 */
async function pageAtCursor(services: PreviewServices): Promise<PageRef | undefined> {
	const editor = vscode.window.activeTextEditor;
	const page = editor && await dossierPageAt(editor.document, editor.selection.active, services);
	if (!editor || !page) {
		void notify('information', vscode.l10n.t('Open a dossier file with an id first.'));
		return undefined;
	}
	await services.unsaved.include(editor.document);
	const { library } = await services.store.get();
	const [dossier] = library.dossiers.filter(
		({ id }) => id === page.dossier || page.entry.startsWith(`${id}/`) || page.entry.startsWith(`${id}_`),
	);
	if (await pageExists(page, services)) {
		return page;
	}
	if (dossier) {
		return { entry: '', dossier: dossier.id };
	}
	void notify(
		'information',
		vscode.l10n.t('There is no page yet, because the dossier cannot be read. Its problems are marked in the file.'),
	);
	return undefined;
}

function pageFrom(argument: unknown): PageRef {
	return pageOfId(citableIdFrom(argument) ?? '');
}
