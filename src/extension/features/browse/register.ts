import * as vscode from 'vscode';
import { entryIdFrom } from '../../platform/commandArguments';
import { COMMANDS, VIEWS } from '../../ids';
import { registerCommand } from '../../platform/guarded';
import type { LibraryStore } from '../../platform/libraryStore';
import { EntriesDrag } from './entriesDrag';
import { EntriesProvider } from './entriesProvider';
import { nodeOfEntry } from './nodes';

/** The tree of entries, and the command that shows an entry in it. */
export function registerBrowse({ store, log }: { readonly store: LibraryStore; readonly log: vscode.LogOutputChannel }): vscode.Disposable {
	const view = vscode.window.createTreeView(VIEWS.entries, {
		treeDataProvider: new EntriesProvider(store, log),
		showCollapseAll: true,
		canSelectMany: true,
		dragAndDropController: new EntriesDrag(),
	});
	return vscode.Disposable.from(
		view,
		registerCommand(log, COMMANDS.revealEntry, async argument => {
			const state = await store.get();
			const entry = state.library.entries.get(entryIdFrom(argument) ?? '');
			const node = entry && nodeOfEntry(state, entry);
			if (!node) {
				log.warn(`${COMMANDS.revealEntry}: no such entry`, argument);
				return;
			}
			await view.reveal(node, { select: true, focus: true, expand: true });
		}),
		registerCommand(log, COMMANDS.showLog, () => log.show()),
	);
}
