import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SearchIndexes } from '../../platform/library/searchIndexes';
import { pickItem } from '../../platform/ui/entryPicker';
import { registerCommand } from '../../platform/ui/guarded';

/** Registers the command that finds an entry, reveals it in the tree and opens its page. */
export function registerFind({ store, indexes, log }: {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly log: vscode.LogOutputChannel;
}): vscode.Disposable {
	return registerCommand(log, COMMANDS.findEntry, async () => {
		const item = await pickItem({
			load: async () => ({ index: await indexes.entries((await store.get()).library) }),
			title: vscode.l10n.t('Find Entry'),
			placeholder: vscode.l10n.t('Type part of a name, number, year or description'),
		});
		if (item?.type === 'entry') {
			await vscode.commands.executeCommand(COMMANDS.revealEntry, item.entry.id);
			await vscode.commands.executeCommand(COMMANDS.openPreview, item.entry.id);
		}
	});
}
