import * as vscode from 'vscode';
import type { EntryMention } from '../../../core/mention/entryMentions';
import { walkFrom } from '../../../core/mention/walk';
import { documentRange } from '../../platform/documentRange';

/** Where to go, from where the cursor is. */
export type Direction = 'next' | 'previous';

/** Whether the editor gets the focus, or who walks keeps it. */
export type Focus = 'editor' | 'stays';

/** Selects the next of the given mentions, or the one before the cursor, around the end of the document. `false` if there is none. */
export async function walk(
	editor: vscode.TextEditor, mentions: readonly EntryMention[], direction: Direction, focus: Focus,
): Promise<boolean> {
	const { document, selection } = editor;
	const from = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
	const mention = walkFrom(mentions, from, direction);
	if (mention) {
		await select(editor, mention, focus);
	}
	return mention !== undefined;
}

/** Selects a mention and brings it into view. */
export async function select(editor: vscode.TextEditor, mention: EntryMention, focus: Focus): Promise<void> {
	const range = documentRange(editor.document, mention);
	if (focus === 'editor' && editor.document.uri.scheme !== 'vscode-notebook-cell') {
		await vscode.window.showTextDocument(editor.document, { selection: range, viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
		return;
	}
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
