import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../../ids';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SearchIndexes } from '../../platform/library/searchIndexes';
import { citableIdFrom } from '../../platform/ui/commandArguments';
import { guarded, registerCommand } from '../../platform/ui/guarded';
import { EntriesDrag } from './entriesDrag';
import { EntriesFilter } from './entriesFilter';
import { EntriesProvider } from './entriesProvider';
import { showFilterInput } from './filterInput';
import { nodeOfEntry, nodeOfSource, type TreeContent, type TreeNode } from './nodes';

/** The services that `registerBrowse` uses. */
export interface BrowseServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly log: vscode.LogOutputChannel;
}

/** Registers the tree of entries, its filter, and the command that reveals an entry or a source in it. */
export function registerBrowse({ store, indexes, log }: BrowseServices): vscode.Disposable {
	const filter = new EntriesFilter(indexes);
	const provider = new EntriesProvider({ store, filter, log });
	const view = vscode.window.createTreeView(VIEWS.entries, {
		treeDataProvider: provider,
		showCollapseAll: true,
		canSelectMany: true,
		dragAndDropController: new EntriesDrag(log),
	});
	const updateMessage = () => void guarded(log, 'filter', () => showFilterMessage(view, filter, provider));
	return vscode.Disposable.from(
		filter.onDidChange(updateMessage),
		store.onDidChangeState(updateMessage),
		view,
		filter,
		provider,
		registerCommand(log, COMMANDS.revealEntry, argument => reveal(citableIdFrom(argument) ?? '', { view, filter, provider, log })),
		registerCommand(log, COMMANDS.filterEntries, () => showFilterInput(filter)),
		registerCommand(log, COMMANDS.clearFilter, () => filter.set('')),
		registerCommand(log, COMMANDS.showLog, () => log.show()),
	);
}

/** Shows above the tree what it is filtered by, and how many items match. */
async function showFilterMessage(view: vscode.TreeView<TreeNode>, filter: EntriesFilter, provider: EntriesProvider): Promise<void> {
	const { query } = filter;
	const { filtered, library, locale } = await provider.content();
	if (query !== filter.query) {
		return;
	}
	const all = library.entries.size + library.sources.size;
	view.message = filtered === undefined ? ''
		: filtered.ids.size === 0 ? vscode.l10n.t('No entry or source has “{0}” in its name, number or description.', query)
			: vscode.l10n.t('Filtered by “{0}”: {1} of {2}', query, filtered.ids.size.toLocaleString(locale), all.toLocaleString(locale));
}

interface RevealContext {
	readonly view: vscode.TreeView<TreeNode>;
	readonly filter: EntriesFilter;
	readonly provider: EntriesProvider;
	readonly log: vscode.LogOutputChannel;
}

async function reveal(id: string, { view, filter, provider, log }: RevealContext): Promise<void> {
	let content = await provider.content();
	if (content.filtered && !content.filtered.ids.has(id)) {
		// The filter would hide the item to reveal.
		filter.set('');
		content = await provider.content();
	}
	const node = nodeOf(id, content);
	if (!node) {
		log.warn(`${COMMANDS.revealEntry}: no such entry`, id);
		return;
	}
	await view.reveal(node, { select: true, focus: true, expand: true });
}

function nodeOf(id: string, content: TreeContent): TreeNode | undefined {
	const entry = content.library.entries.get(id);
	const source = content.library.sources.get(id);
	return entry ? nodeOfEntry(content, entry) : source && nodeOfSource(content, source);
}
