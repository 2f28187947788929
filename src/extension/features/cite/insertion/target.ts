import * as vscode from 'vscode';
import type { LastEditor } from '../../../platform/documents/lastEditor';
import { fileNameOf } from '../../../platform/files/files';
import type { DocumentPosition } from '../../../platform/ui/commandArguments';

/** The position of a citation: a document, visible in an editor or hidden in a column, and offsets in it. */
export interface InsertionTarget {
	readonly document: vscode.TextDocument;
	readonly viewColumn: vscode.ViewColumn;
	/** Returns the offsets in the current text; `undefined` if they are no longer valid. Call it immediately before the edit. */
	readonly offsetsIn: (editor: vscode.TextEditor) => readonly number[] | undefined;
	/** The file and line if the position is not visible to the user, otherwise `undefined`. */
	readonly unseen: { readonly file: string; readonly line: number } | undefined;
}

/** Where citations go in an editor. */
export interface CitationPlace {
	/** Returns the offsets in the current text; `undefined` if they are no longer valid. */
	offsets(): readonly number[] | undefined;
	/** Whether the user has gone on writing, so that the cursors stay where they are. Absent: they follow the citations. */
	isLeft?(): boolean;
}

/** Returns the position after the name whose card was shown; `undefined` if the document is closed. */
export function targetAt({ document: address, version, offset }: DocumentPosition): InsertionTarget | undefined {
	const isSame = (document: vscode.TextDocument) => document.uri.toString() === address;
	const visible = vscode.window.visibleTextEditors.find(({ document }) => isSame(document));
	const document = visible?.document ?? vscode.workspace.textDocuments.find(isSame);
	return document && {
		document,
		viewColumn: visible?.viewColumn ?? vscode.ViewColumn.Active,
		offsetsIn: editor => (editor.document === document && document.version === version ? [offset] : undefined),
		unseen: unseenIn(document, document.positionAt(offset)),
	};
}

/** Returns the cursors of the last active draft, visible or not; `undefined` if it is closed. */
export function targetInLast(lastEditor: LastEditor): InsertionTarget | undefined {
	const editor = lastEditor.getOrHidden();
	return editor && {
		document: editor.document,
		viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
		offsetsIn: cursorsOf,
		unseen: unseenIn(editor.document, editor.selection.end),
	};
}

/** Returns the offsets of the cursors in an editor. */
export function cursorsOf({ document, selections }: vscode.TextEditor): readonly number[] {
	return selections.map(({ end }) => document.offsetAt(end));
}

/** Returns file and line of a position that is in no visible editor or scrolled out of view. */
function unseenIn(document: vscode.TextDocument, position: vscode.Position): InsertionTarget['unseen'] {
	const isSeen = vscode.window.visibleTextEditors.some(editor =>
		editor.document === document && editor.visibleRanges.some(range => range.contains(position)));
	return isSeen ? undefined : { file: fileNameOf(document.uri), line: position.line + 1 };
}
