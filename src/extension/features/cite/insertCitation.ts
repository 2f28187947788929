import * as vscode from 'vscode';
import { formPlainText, formSnippet } from '../../../core/citation/formats/formText';
import { addPlan, applyWithPlan, type BibliographyObstacle } from '../../platform/bibliographyEdits';
import type { Bibliographies } from '../../platform/bibliographies';
import { isWritable } from '../../platform/files';
import type { ChosenCitation } from './chooseCitations';
import { planCitation, type PlannedCitation } from './planCitation';

/** How inserting a citation came out. */
export interface InsertedCitation {
	/** Whether VS Code took it. */
	readonly applied: boolean;
	/** What kept an entry from the bibliography. */
	readonly obstacle: BibliographyObstacle | undefined;
	readonly planned: PlannedCitation;
}

/**
 * Inserts a citation at each cursor, with what it needs elsewhere and in the bibliography, as one undo step; without the
 * bibliography where that cannot be changed. What was planned before a person went on writing is planned anew.
 */
export async function insertCitation(editor: vscode.TextEditor, chosen: readonly ChosenCitation[], bibliographies: Bibliographies): Promise<InsertedCitation> {
	const { document } = editor;
	const canWrite = await isWritable(document.uri);
	for (;;) {
		const planned = await planCitation(document, () => editor.selections.map(({ end }) => document.offsetAt(end)), chosen, bibliographies);
		const inserted = canWrite ? await insertPlanned(document, planned) : { planned, applied: false, obstacle: undefined };
		if (inserted) {
			return inserted;
		}
	}
}

/** Inserts what was planned; `undefined` where it was planned for something that has changed. */
async function insertPlanned(document: vscode.TextDocument, planned: PlannedCitation): Promise<InsertedCitation | undefined> {
	const { bibliography } = planned;
	const editOfDocument = () => (document.version === planned.version ? insertionOf(document, planned) : undefined);
	const both = await applyWithPlan(bibliography ?? NO_ADDITIONS, editOfDocument);
	if (both !== 'refused' || !bibliography?.file || bibliography.edits.length === 0) {
		return both === 'stale' ? undefined : { planned, applied: both === 'applied', obstacle: bibliography?.obstacle };
	}
	const alone = await applyWithPlan(NO_ADDITIONS, editOfDocument);
	return alone === 'stale' ? undefined : { planned, applied: alone === 'applied', obstacle: { kind: 'unwritable', file: bibliography.file } };
}

/** What has to happen where no bibliography does. */
const NO_ADDITIONS = { file: undefined, edits: [] };

function insertionOf(document: vscode.TextDocument, { offsets, mark, elsewhere }: PlannedCitation): vscode.WorkspaceEdit {
	// The definition of a footnote has the places; the last tab stop is behind the mark.
	const last = elsewhere.length > 0 ? '$0' : '';
	const edit = new vscode.WorkspaceEdit();
	edit.set(document.uri, [
		...offsets.map(offset => snippetAt(document.positionAt(offset), formSnippet(mark) + last)),
		...elsewhere.map(({ offset, text }) => snippetAt(document.positionAt(offset), formSnippet(text))),
	]);
	return edit;
}

/** The text that copying a citation puts on the clipboard: for a footnote, the mark and its definition. */
export async function citationText(document: vscode.TextDocument, chosen: readonly ChosenCitation[], bibliographies: Bibliographies): Promise<{
	readonly text: string;
	readonly planned: PlannedCitation;
}> {
	const planned = await planCitation(document, () => [document.getText().length], chosen, bibliographies);
	const definitions = planned.elsewhere.map(({ text }) => `\n\n${formPlainText(text).trim()}\n`);
	return { text: formPlainText(planned.mark) + definitions.join(''), planned };
}

/** A citation for a drop or a paste: what goes where it is dropped, and what goes elsewhere. */
export interface CitationEdit {
	readonly insert: vscode.SnippetString;
	readonly elsewhere: vscode.WorkspaceEdit | undefined;
}

/** The citation for a drop or a paste at an offset; `undefined` where the document changes before it is known. */
export async function citationEdit(
	document: vscode.TextDocument, offset: number, chosen: readonly ChosenCitation[], bibliographies: Bibliographies,
): Promise<CitationEdit | undefined> {
	const { version } = document;
	const { mark, elsewhere, bibliography, ...planned } = await planCitation(document, () => [offset], chosen, bibliographies);
	if (planned.version !== version) {
		return undefined;
	}
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
