import * as vscode from 'vscode';
import { JoinedEntries } from '../../../core/library/joinedEntries';
import { hasUnconfirmedNumber } from '../../../core/library/shortTitle';
import { escapeForCard } from '../../../core/render/markdownText';
import { renderLabels } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { entryCard } from '../../platform/mentions/entryCard';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { guarded } from '../../platform/ui/guarded';
import type { EntriesFilter } from './entriesFilter';
import { childNodes, rootNodes, type TreeContent, type TreeNode } from './nodes';
import { treeItemOf } from './treeItems';

/** Provides the tree of entries and sources. */
export class EntriesProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	private readonly store: LibraryStore;
	private readonly filter: EntriesFilter;
	private readonly log: vscode.LogOutputChannel;
	private readonly labels = renderLabels();
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly subscriptions: readonly vscode.Disposable[];
	readonly onDidChangeTreeData = this.changed.event;

	constructor({
		store,
		filter,
		log,
	}: {
		readonly store: LibraryStore;
		readonly filter: EntriesFilter;
		readonly log: vscode.LogOutputChannel;
	}) {
		this.store = store;
		this.filter = filter;
		this.log = log;
		this.subscriptions = [filter.onDidChange(() => this.changed.fire()), store.onDidChangeState(() => this.changed.fire())];
	}

	/** Returns the library and the filter from which the tree is built. */
	async content(): Promise<TreeContent> {
		const state = await this.store.get();
		const { entries } = state.library;
		if (entries instanceof JoinedEntries) {
			await runSteps(entries.readInSteps());
		}
		return { ...state, filtered: await this.filter.of(state.library), locale: this.labels.locale };
	}

	getChildren(node?: TreeNode): Promise<TreeNode[] | undefined> {
		return guarded(this.log, 'getChildren', async () => {
			const content = await this.content();
			return [...(node ? childNodes(content, node) : rootNodes(content))];
		});
	}

	getParent(node: TreeNode): Promise<TreeNode | undefined> {
		return guarded(this.log, 'getParent', () => {
			const { type } = node;
			return type === 'entry' || type === 'source' || type === 'sourceGroup' ? node.parent : undefined;
		});
	}

	async getTreeItem(node: TreeNode): Promise<vscode.TreeItem> {
		return await guarded(this.log, 'getTreeItem', () => treeItemOf(node, this.labels)) ?? new vscode.TreeItem('');
	}

	/** Renders the card only when the user hovers over the item. */
	async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
		await guarded(this.log, 'resolveTreeItem', async () => {
			if (node.type === 'entry') {
				const { library } = await this.store.get();
				const card = entryCard({ library, entry: node.entry, withActions: false });
				item.tooltip = hasUnconfirmedNumber(node.entry.entry)
					? card.appendMarkdown(
							`\n\n$(question) ${escapeForCard(vscode.l10n.t('Number unconfirmed: {0}', this.labels.unconfirmedMeaning))}`,
						)
					: card;
			}
		});
		return item;
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
	}
}
