import * as vscode from 'vscode';
import type { OffsetRange } from '../../../core/text/offsetRange';
import { documentRange } from '../../platform/documents/documentRange';
import { columnOf } from '../../platform/documents/showDocument';
import { openDocument } from '../../platform/files/files';
import { notifyBriefly } from '../../platform/ui/notify';
import type { ReviewedDocument } from './reviewedDocument';

/**
 * Selects a place of a reviewed document beside the review, which keeps the focus, and returns what is selected. If the document has
 * changed since, the same words nearest to the place are selected; `undefined` if they are no longer in it.
 */
export async function showPlace(
	reviewed: ReviewedDocument,
	place: OffsetRange,
	reviewColumn: vscode.ViewColumn | undefined,
): Promise<vscode.Location | undefined> {
	const document = await documentOf(reviewed);
	const viewColumn =
		columnOf(document.uri) ?? (reviewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
	const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: true, preview: false });
	const now = editor.document;
	const found = nearest(now.getText(), reviewed.text.slice(place.start, place.end), place.start);
	if (!found) {
		notifyBriefly(vscode.l10n.t('The document has changed, and the place is no longer in it.'));
		return undefined;
	}
	const range = documentRange(now, found);
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	return new vscode.Location(now.uri, range);
}

/** Opens the document; a document without a file that has been closed is opened as it was read. */
async function documentOf({ uri: address, languageId, text }: ReviewedDocument): Promise<vscode.TextDocument> {
	const uri = vscode.Uri.parse(address, true);
	return (
		openDocument(uri)
		?? (uri.scheme === 'untitled'
			? vscode.workspace.openTextDocument({ language: languageId, content: text })
			: vscode.workspace.openTextDocument(uri))
	);
}

/** Returns where words are in a text, nearest to an offset; `undefined` if they are not in it. */
function nearest(text: string, words: string, offset: number): OffsetRange | undefined {
	const before = text.lastIndexOf(words, offset);
	const after = text.indexOf(words, offset);
	const start = before < 0 || (after >= 0 && after - offset < offset - before) ? after : before;
	return start < 0 ? undefined : { start, end: start + words.length };
}
