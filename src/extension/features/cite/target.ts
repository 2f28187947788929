import * as vscode from 'vscode';
import type { DocumentPlace } from '../../platform/ui/commandArguments';
import type { LastEditor } from '../../platform/documents/lastEditor';

/** Where a citation goes: a document, shown in an editor or hidden in a column, and offsets in it. */
export interface CitationTarget {
	readonly document: vscode.TextDocument;
	readonly viewColumn: vscode.ViewColumn;
	/** The offsets in the document as it is; `undefined` if they hold no more. To be asked for at the last moment. */
	readonly offsetsIn: (editor: vscode.TextEditor) => readonly number[] | undefined;
	/** The file and the line where a person does not see the place, else `undefined`. */
	readonly unseen: { readonly file: string; readonly line: number } | undefined;
}

/** Behind the name on which a card was shown; `undefined` if the document is closed. */
export function targetAt({ document: address, version, offset }: DocumentPlace): CitationTarget | undefined {
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

/** The cursors of the draft that was last active, be it visible or not; `undefined` if it is closed. */
export function targetInLast(lastEditor: LastEditor): CitationTarget | undefined {
	const editor = lastEditor.getOrHidden();
	return editor && {
		document: editor.document,
		viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
		offsetsIn: cursorsOf,
		unseen: unseenIn(editor.document, editor.selection.end),
	};
}

/** Where the cursors of an editor are. */
export function cursorsOf({ document, selections }: vscode.TextEditor): readonly number[] {
	return selections.map(({ end }) => document.offsetAt(end));
}

/** The place in words, where it is in no editor that a person sees, or out of sight there. */
function unseenIn(document: vscode.TextDocument, position: vscode.Position): CitationTarget['unseen'] {
	const isSeen = vscode.window.visibleTextEditors.some(editor =>
		editor.document === document && editor.visibleRanges.some(range => range.contains(position)));
	return isSeen ? undefined : { file: nameOf(document), line: position.line + 1 };
}

function nameOf({ uri }: vscode.TextDocument): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
