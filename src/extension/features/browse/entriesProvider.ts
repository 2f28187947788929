import * as vscode from 'vscode';
import { acronymOf, listNameOf, textIn } from '../../../core/library/names';
import { fill, type RenderLabels } from '../../../core/render/labels';
import { COMMANDS, TREE_CONTEXTS } from '../../ids';
import { entryCard } from '../../platform/entryCard';
import { guarded } from '../../platform/guarded';
import { KIND_ICONS } from '../../platform/kindIcons';
import { renderLabels } from '../../platform/labels';
import { describeFinding } from '../../platform/messages';
import type { LibraryStore } from '../../platform/libraryStore';
import { childNodes, rootNodes, type TreeNode } from './nodes';

/** What the tree view shows. */
export class EntriesProvider implements vscode.TreeDataProvider<TreeNode> {
	private readonly store: LibraryStore;
	private readonly log: vscode.LogOutputChannel;
	private readonly labels = renderLabels();

	constructor(store: LibraryStore, log: vscode.LogOutputChannel) {
		this.store = store;
		this.log = log;
	}

	getChildren(node?: TreeNode): Promise<TreeNode[] | undefined> {
		return guarded(this.log, 'getChildren', async () => {
			const state = await this.store.get();
			return [...(node ? childNodes(state.library, node) : rootNodes(state))];
		});
	}

	getParent(node: TreeNode): Promise<TreeNode | undefined> {
		return guarded(this.log, 'getParent', () => (node.type === 'entry' || node.type === 'source' ? node.parent : undefined));
	}

	async getTreeItem(node: TreeNode): Promise<vscode.TreeItem> {
		return await guarded(this.log, 'getTreeItem', () => this.itemOf(node)) ?? new vscode.TreeItem('');
	}

	/** The card is made only when somebody hovers. */
	async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
		await guarded(this.log, 'resolveTreeItem', async () => {
			if (node.type === 'entry') {
				const { library } = await this.store.get();
				item.tooltip = entryCard({ library, entry: node.entry, withActions: false });
			}
		});
		return item;
	}

	private itemOf(node: TreeNode): vscode.TreeItem {
		switch (node.type) {
			case 'broken':
				return brokenItem(node);
			case 'overview':
				return overviewItem(node, this.labels);
			case 'kind':
				return kindItem(node, this.labels);
			case 'entry':
				return entryItem(node, this.labels);
			case 'sources':
				return sourcesItem(node, this.labels);
			case 'source':
				return sourceItem(node);
		}
	}
}

function brokenItem({ path, broken: { uri, findings } }: TreeNode & { type: 'broken' }): vscode.TreeItem {
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	const item = new vscode.TreeItem(name);
	const [first] = findings;
	item.id = path;
	item.description = describeFinding(first);
	item.tooltip = findings.map(describeFinding).join('\n');
	item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
	item.command = { command: COMMANDS.showLog, title: vscode.l10n.t('Show Log') };
	item.accessibilityInformation = { label: vscode.l10n.t('{0} cannot be read, {1}', name, describeFinding(first)) };
	return item;
}

function overviewItem({ path, dossier }: TreeNode & { type: 'overview' }, labels: RenderLabels): vscode.TreeItem {
	const item = new vscode.TreeItem(labels.overview);
	const title = textIn(dossier.title, labels.locale, dossier.language);
	item.id = path;
	item.description = title;
	item.tooltip = title;
	item.iconPath = new vscode.ThemeIcon('home');
	item.command = { command: COMMANDS.openPreview, title: vscode.l10n.t('Open in Preview'), arguments: [''] };
	item.accessibilityInformation = { label: `${labels.overview}, ${title}` };
	return item;
}

function kindItem({ path, kind, entries }: TreeNode & { type: 'kind' }, labels: RenderLabels): vscode.TreeItem {
	const item = new vscode.TreeItem(labels.kinds[kind], vscode.TreeItemCollapsibleState.Collapsed);
	const count = entries.length.toLocaleString(labels.locale);
	item.id = path;
	item.description = count;
	item.iconPath = new vscode.ThemeIcon(KIND_ICONS[kind]);
	item.accessibilityInformation = { label: `${labels.kinds[kind]}, ${count}` };
	return item;
}

function sourcesItem({ path, sources }: TreeNode & { type: 'sources' }, labels: RenderLabels): vscode.TreeItem {
	const item = new vscode.TreeItem(labels.sources, vscode.TreeItemCollapsibleState.Collapsed);
	const count = sources.length.toLocaleString(labels.locale);
	item.id = path;
	item.description = count;
	item.iconPath = new vscode.ThemeIcon('book');
	item.accessibilityInformation = { label: `${labels.sources}, ${count}` };
	return item;
}

function sourceItem({ path, source: { source } }: TreeNode & { type: 'source' }): vscode.TreeItem {
	const item = new vscode.TreeItem(source.shortName);
	const { title = '' } = source.csl;
	item.id = path;
	item.description = title;
	item.tooltip = title;
	item.iconPath = new vscode.ThemeIcon('book');
	item.contextValue = TREE_CONTEXTS.source;
	item.accessibilityInformation = { label: title === '' ? source.shortName : `${source.shortName}, ${title}` };
	return item;
}

function entryItem({ path, entry: { id, entry, dossier, links }, link }: TreeNode & { type: 'entry' }, labels: RenderLabels): vscode.TreeItem {
	const name = listNameOf(entry, labels.locale, dossier.language);
	// Behind what the entry is to the one above it there is room for its acronym.
	const short = link && acronymOf(entry, labels.locale, dossier.language);
	const item = new vscode.TreeItem(
		link ? fill(labels.relationTo[link.name], short ?? name) : name,
		links.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
	);
	const gloss = textIn(entry.gloss, labels.locale, dossier.language);
	item.id = path;
	item.description = gloss;
	item.iconPath = new vscode.ThemeIcon(KIND_ICONS[entry.kind]);
	item.contextValue = TREE_CONTEXTS.entry;
	item.command = { command: COMMANDS.openPreview, title: vscode.l10n.t('Open in Preview'), arguments: [id] };
	item.accessibilityInformation = {
		label: [link ? fill(labels.relationTo[link.name], name) : name, labels.kind[entry.kind], link ? undefined : gloss].filter(part => part !== undefined).join(', '),
	};
	return item;
}
