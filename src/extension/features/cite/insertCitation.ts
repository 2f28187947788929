import * as vscode from 'vscode';
import { inlineCitation, referenceTemplate, type Cited } from '../../../core/citation/citation';
import { placeFootnote } from '../../../core/citation/footnote';
import type { CitationForm } from '../../../core/citation/form';
import { escapeSnippet, templateSnippet, templateText } from '../../../core/citation/snippet';
import { referenceWords } from '../../platform/labels';

/** Inserts a citation at each cursor, as one undo step. Resolves to whether the editor took it. */
export async function insertCitation(editor: vscode.TextEditor, cited: Cited, form: CitationForm): Promise<boolean> {
	if (form === 'footnote') {
		return insertFootnote(editor, cited);
	}
	const snippet = templateSnippet(inlineCitation(cited, form, referenceWords()));
	return editor.insertSnippet(new vscode.SnippetString(snippet), editor.selections.map(selection => selection.end));
}

/** The text that copying a citation puts on the clipboard: for a footnote, the mark and its definition. */
export function citationText(document: vscode.TextDocument | undefined, cited: Cited, form: CitationForm): string {
	if (form !== 'footnote') {
		return templateText(inlineCitation(cited, form, referenceWords()));
	}
	const { number } = placeFootnote(document?.getText() ?? '', '\n');
	return `[^${number}]\n\n[^${number}]: ${templateText(referenceTemplate(cited, referenceWords()))}\n`;
}

/** The mark goes to each cursor, the definition to its place; they are one edit, and the last tab stop is after the mark. */
async function insertFootnote({ document, selections }: vscode.TextEditor, cited: Cited): Promise<boolean> {
	const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
	const { number, offset, before, after } = placeFootnote(document.getText(), eol);
	const definition = templateSnippet(referenceTemplate(cited, referenceWords()));
	const edit = new vscode.WorkspaceEdit();
	edit.set(document.uri, [
		...selections.map(selection => snippetAt(selection.end, `[^${number}]$0`)),
		snippetAt(document.positionAt(offset), `${escapeSnippet(before)}[^${number}]: ${definition}${escapeSnippet(after)}`),
	]);
	return vscode.workspace.applyEdit(edit);
}

function snippetAt(position: vscode.Position, snippet: string): vscode.SnippetTextEdit {
	const edit = vscode.SnippetTextEdit.insert(position, new vscode.SnippetString(snippet));
	edit.keepWhitespace = true;
	return edit;
}
