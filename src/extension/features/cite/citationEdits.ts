import * as vscode from 'vscode';
import { removeCitation, removeSource } from '../../../core/citation/document/removeSource';
import { changeCitation, type CitationChange } from '../../../core/citation/document/changeCitation';
import type { ListEdit } from '../../../core/citation/referenceList';
import type { ReadCitation } from './citationReader';

/** A change of a citation, as edits of its document, or why it is not possible. */
export type PlannedChange = { readonly kind: 'edits'; readonly edits: readonly ListEdit[] } | { readonly kind: 'refused'; readonly reason: 'sharedWords' | 'otherWords' | 'unknown' };

/** Plans that a source is removed; with the last one the citation goes. */
export function planRemoval({ citation, document, rewriting }: ReadCitation, index: number): PlannedChange {
	return removeSource(rewriting.document.text, document, { citation, index }, rewriting.writing);
}

/** Plans that a citation is removed, with its note where that holds nothing else. */
export function planRemovalOfAll({ citation, document, rewriting }: ReadCitation): PlannedChange {
	return removeCitation(rewriting.document.text, document, citation, rewriting.writing);
}

/** Plans that a citation says or shows something else. */
export function planChange({ citation, rewriting }: ReadCitation, change: CitationChange): PlannedChange {
	return changeCitation(citation, change, rewriting);
}

/** The edits as one of VS Code, to be made before the next `await`. */
export function workspaceEditOf({ snapshot }: ReadCitation, edits: readonly ListEdit[]): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	edit.set(snapshot.current().uri, edits.map(({ start, end, text }) => vscode.TextEdit.replace(snapshot.rangeOf({ start, end }), text)));
	return edit;
}
