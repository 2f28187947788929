import * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import type { SearchItem } from '../../../core/library/search';
import { COMMANDS } from '../../ids';
import { entryIdFrom } from '../../platform/commandArguments';
import { pickItem } from '../../platform/entryPicker';
import { registerCommand } from '../../platform/guarded';
import type { LastEditor } from '../../platform/lastEditor';
import type { LibraryStore } from '../../platform/libraryStore';
import { citationFormFor } from '../../platform/settings';
import { citedFor } from './cited';
import { citationText, insertCitation } from './insertCitation';

/** What citing needs. */
export interface CiteServices {
	readonly store: LibraryStore;
	readonly lastEditor: LastEditor;
	readonly log: vscode.LogOutputChannel;
}

/** The commands that insert and copy a citation. */
export function registerCite(services: CiteServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.insertCitation, argument => runInsert(argument, services)),
		registerCommand(log, COMMANDS.copyCitation, argument => runCopy(argument, services)),
	);
}

async function runInsert(argument: unknown, services: CiteServices): Promise<void> {
	const editor = services.lastEditor.get();
	if (!editor) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open the document in which the citation goes, and put the cursor there.'));
		return;
	}
	const cited = await chooseCited(argument, vscode.l10n.t('Insert Citation'), services);
	if (!cited) {
		return;
	}
	// A page or the tree may have the focus; the placeholder wants it in the draft.
	const shown = await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
	if (!await insertCitation(shown, cited, citationFormFor(shown.document))) {
		void vscode.window.showWarningMessage(vscode.l10n.t('The citation was not inserted: the document cannot be changed.'));
	}
}

async function runCopy(argument: unknown, services: CiteServices): Promise<void> {
	const cited = await chooseCited(argument, vscode.l10n.t('Copy Citation'), services);
	if (!cited) {
		return;
	}
	const document = services.lastEditor.get()?.document;
	await vscode.env.clipboard.writeText(citationText(document, cited, document ? citationFormFor(document) : 'brackets'));
	vscode.window.setStatusBarMessage(vscode.l10n.t('Citation copied'), 3000);
}

async function chooseCited(argument: unknown, title: string, { store, log }: CiteServices) {
	const { library } = await store.get();
	const item = itemFrom(argument, library) ?? await pickItem({
		library,
		withSources: true,
		title,
		placeholder: vscode.l10n.t('Type part of a name, number, year or text'),
	});
	const cited = item && citedFor(library, item);
	if (item && !cited) {
		log.warn('cite: the dossier has no source for this entry', item);
	}
	return cited;
}

/** The entry that the command was called for, from the tree, a card or the preview. */
function itemFrom(argument: unknown, library: Library): SearchItem | undefined {
	const entry = library.entries.get(entryIdFrom(argument) ?? '');
	return entry && { type: 'entry', entry };
}
