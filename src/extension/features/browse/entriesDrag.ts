import * as vscode from 'vscode';
import { nameOf } from '../../../core/library/names';
import { DRAGGED_ENTRIES } from '../../ids';
import { renderLabels } from '../../platform/library/labels';
import { guarded } from '../../platform/ui/guarded';
import type { TreeNode } from './nodes';

/** Lets entries and sources be dragged out of the tree; nothing can be dropped on it. */
export class EntriesDrag implements vscode.TreeDragAndDropController<TreeNode> {
	readonly dragMimeTypes = [DRAGGED_ENTRIES, 'text/plain'];
	readonly dropMimeTypes = [];
	private readonly log: vscode.LogOutputChannel;

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
	}

	/** Sets ids and citation keys for documents in which citations can be inserted, and names as plain text for everything else. */
	handleDrag(nodes: readonly TreeNode[], dragged: vscode.DataTransfer): Promise<void> {
		return guarded(this.log, 'handleDrag', () => this.fill(nodes, dragged));
	}

	private fill(nodes: readonly TreeNode[], dragged: vscode.DataTransfer): void {
		const { locale } = renderLabels();
		const items = nodes.flatMap(node => {
			switch (node.type) {
				case 'entry':
					return [{ id: node.entry.id, name: nameOf(node.entry.entry, locale, node.entry.dossier.language) }];
				case 'source':
					return [{ id: node.source.key, name: node.source.source.shortName }];
				default:
					return [];
			}
		});
		if (items.length > 0) {
			dragged.set(DRAGGED_ENTRIES, new vscode.DataTransferItem(items.map(({ id }) => id).join('\n')));
			dragged.set('text/plain', new vscode.DataTransferItem(items.map(({ name }) => name).join(', ')));
		}
	}
}
