import * as vscode from 'vscode';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { walkFrom } from '../../../core/mention/walk';
import type { Snapshot } from '../../platform/documents/snapshot';

/** Where to go, from where the cursor is. */
export type Direction = 'next' | 'previous';

/** Whether the editor gets the focus, or who walks keeps it. */
export type Focus = 'editor' | 'stays';

/** Mentions of a document, and the version that their offsets belong to. */
export interface SnapshotMentions {
	readonly snapshot: Snapshot;
	readonly mentions: readonly EntryMention[];
}

/** Selects the next of the given mentions, or the one before the cursor, around the end of the document. `false` if there is none. */
export async function goToAdjacentMention(
	editor: vscode.TextEditor, { snapshot, mentions }: SnapshotMentions, direction: Direction, focus: Focus,
): Promise<boolean> {
	const { selection } = editor;
	const from = { start: snapshot.offsetAt(selection.start), end: snapshot.offsetAt(selection.end) };
	const mention = walkFrom(mentions, from, direction);
	if (mention) {
		await select(editor, snapshot.rangeOf(mention), focus);
	}
	return mention !== undefined;
}

/** Selects a range and brings it into view. */
export async function select(editor: vscode.TextEditor, range: vscode.Range, focus: Focus): Promise<void> {
	if (focus === 'editor' && editor.document.uri.scheme !== 'vscode-notebook-cell') {
		await vscode.window.showTextDocument(editor.document, { selection: range, viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
		return;
	}
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
