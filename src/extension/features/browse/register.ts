import * as vscode from 'vscode';
import { entryIdFrom } from '../../platform/commandArguments';
import { COMMANDS, VIEWS } from '../../ids';
import { registerCommand } from '../../platform/guarded';
import type { LibraryStore } from '../../platform/libraryStore';
import { describeFinding } from '../../platform/messages';
import { EntriesProvider } from './entriesProvider';
import { nodeOfEntry } from './nodes';

/** The tree of entries, and the command that shows an entry in it. */
export function registerBrowse({ store, log }: { readonly store: LibraryStore; readonly log: vscode.LogOutputChannel }): vscode.Disposable {
	const view = vscode.window.createTreeView(VIEWS.entries, {
		treeDataProvider: new EntriesProvider(store, log),
		showCollapseAll: true,
	});
	return vscode.Disposable.from(
		view,
		store.onDidLoad(({ broken: [first] }) => {
			if (first) {
				view.message = vscode.l10n.t('{0} cannot be read. {1}', fileName(first.uri), describeFinding(first.findings[0]));
			}
		}),
		registerCommand(log, COMMANDS.revealEntry, async argument => {
			const { library } = await store.get();
			const entry = library.entries.get(entryIdFrom(argument) ?? '');
			const node = entry && nodeOfEntry(library, entry);
			if (!node) {
				log.warn(`${COMMANDS.revealEntry}: no such entry`, argument);
				return;
			}
			await view.reveal(node, { select: true, focus: true, expand: true });
		}),
		registerCommand(log, COMMANDS.showLog, () => log.show()),
	);
}

function fileName(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
