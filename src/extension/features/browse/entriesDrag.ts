import * as vscode from 'vscode';
import { listNameOf } from '../../../core/library/names';
import { DRAGGED_ENTRIES } from '../../ids';
import { renderLabels } from '../../platform/labels';
import type { TreeNode } from './nodes';

/** Lets entries be dragged out of the tree; nothing can be dropped on it. */
export class EntriesDrag implements vscode.TreeDragAndDropController<TreeNode> {
	readonly dragMimeTypes = [DRAGGED_ENTRIES, 'text/plain'];
	readonly dropMimeTypes = [];

	/** The ids for documents that can cite, and the names for everything else. */
	handleDrag(nodes: readonly TreeNode[], dragged: vscode.DataTransfer): void {
		const entries = nodes.flatMap(node => (node.type === 'entry' ? [node.entry] : []));
		if (entries.length > 0) {
			const { locale } = renderLabels();
			const names = entries.map(({ entry, dossier }) => listNameOf(entry, locale, dossier.language));
			dragged.set(DRAGGED_ENTRIES, new vscode.DataTransferItem(entries.map(({ id }) => id).join('\n')));
			dragged.set('text/plain', new vscode.DataTransferItem(names.join(', ')));
		}
	}
}
