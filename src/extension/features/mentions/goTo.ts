import * as vscode from 'vscode';
import { adjacentRange } from '../../../core/mention/adjacentRange';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { showDocument } from '../../platform/documents/showDocument';
import type { Snapshot } from '../../platform/documents/snapshot';

/** Which mention to go to, starting from the cursor. */
export type Direction = 'next' | 'previous';

/** Whether the focus moves to the editor or stays where it is. */
export type Focus = 'editor' | 'stays';

/** Mentions in a document, and the snapshot to which their offsets belong. */
export interface SnapshotMentions {
	readonly snapshot: Snapshot;
	readonly mentions: readonly EntryMention[];
}

/** Selects the next or previous of the given mentions, wrapping around at the ends of the document. Returns `false` if there are none. */
export async function goToAdjacentMention(
	editor: vscode.TextEditor, { snapshot, mentions }: SnapshotMentions, direction: Direction, focus: Focus,
): Promise<boolean> {
	const { selection } = editor;
	const from = { start: snapshot.offsetAt(selection.start), end: snapshot.offsetAt(selection.end) };
	const mention = adjacentRange(mentions, from, direction);
	if (mention) {
		await select(editor, snapshot.rangeOf(mention), focus);
	}
	return mention !== undefined;
}

/** Selects a range and scrolls it into view. */
export async function select(editor: vscode.TextEditor, range: vscode.Range, focus: Focus): Promise<void> {
	if (focus === 'editor' && editor.document.uri.scheme !== 'vscode-notebook-cell') {
		await showDocument(editor.document, { selection: range, viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
		return;
	}
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
