import * as vscode from 'vscode';
import { formPlainText, formSnippet } from '../../../core/citation/formats/formText';
import { addPlan, applyWithPlan, type BibliographyObstacle } from '../../platform/bibliographyEdits';
import type { Bibliographies } from '../../platform/bibliographies';
import { isWritable } from '../../platform/files';
import type { ChosenCitation } from './chooseCitations';
import { planCitation, type PlannedCitation } from './planCitation';

/**
 * Inserts a citation at each cursor, with what it needs elsewhere and in the bibliography, as one undo step; without the
 * bibliography where that cannot be changed. Resolves to whether VS Code took it, and what kept an entry from the bibliography.
 */
export async function insertCitation(editor: vscode.TextEditor, chosen: readonly ChosenCitation[], bibliographies: Bibliographies): Promise<{
	readonly applied: boolean;
	readonly obstacle: BibliographyObstacle | undefined;
	readonly planned: PlannedCitation;
}> {
	const { document } = editor;
	// Asked before anything is planned: while a file system answers, a person may go on writing.
	const canWrite = await isWritable(document.uri);
	const ends = editor.selections.map(({ end }) => end);
	const planned = await planCitation(document, ends.map(end => document.offsetAt(end)), chosen, bibliographies);
	if (!canWrite) {
		return { planned, applied: false, obstacle: undefined };
	}
	// The definition of a footnote has the places; the last tab stop is behind the mark.
	const last = planned.elsewhere.length > 0 ? '$0' : '';
	const snippets = [
		...ends.map(end => snippetAt(end, formSnippet(planned.mark) + last)),
		...planned.elsewhere.map(({ offset, text }) => snippetAt(document.positionAt(offset), formSnippet(text))),
	];
	const editOfDocument = () => {
		const edit = new vscode.WorkspaceEdit();
		edit.set(document.uri, snippets);
		return edit;
	};
	const { bibliography } = planned;
	if (bibliography?.file && bibliography.edits.length > 0) {
		if (await applyWithPlan(bibliography, editOfDocument())) {
			return { planned, applied: true, obstacle: bibliography.obstacle };
		}
		const applied = await vscode.workspace.applyEdit(editOfDocument());
		return { planned, applied, obstacle: { kind: 'unwritable', file: bibliography.file } };
	}
	return { planned, applied: await vscode.workspace.applyEdit(editOfDocument()), obstacle: bibliography?.obstacle };
}

/** The text that copying a citation puts on the clipboard: for a footnote, the mark and its definition. */
export async function citationText(document: vscode.TextDocument, chosen: readonly ChosenCitation[], bibliographies: Bibliographies): Promise<{
	readonly text: string;
	readonly planned: PlannedCitation;
}> {
	const planned = await planCitation(document, [document.getText().length], chosen, bibliographies);
	const definitions = planned.elsewhere.map(({ text }) => `\n\n${formPlainText(text).trim()}\n`);
	return { text: formPlainText(planned.mark) + definitions.join(''), planned };
}

/** A citation for a drop or a paste: what goes where it is dropped, and what goes elsewhere. */
export async function citationEdit(document: vscode.TextDocument, offset: number, chosen: readonly ChosenCitation[], bibliographies: Bibliographies): Promise<{
	readonly insert: vscode.SnippetString;
	readonly elsewhere: vscode.WorkspaceEdit | undefined;
}> {
	const { mark, elsewhere, bibliography } = await planCitation(document, [offset], chosen, bibliographies);
	const edit = new vscode.WorkspaceEdit();
	for (const { offset: at, text } of elsewhere) {
		edit.insert(document.uri, document.positionAt(at), formPlainText(text));
	}
	if (bibliography) {
		addPlan(bibliography, edit);
	}
	return { insert: new vscode.SnippetString(formSnippet(mark)), elsewhere: edit.size > 0 ? edit : undefined };
}

function snippetAt(position: vscode.Position, snippet: string): vscode.SnippetTextEdit {
	const edit = vscode.SnippetTextEdit.insert(position, new vscode.SnippetString(snippet));
	edit.keepWhitespace = true;
	return edit;
}
