import * as vscode from 'vscode';
import { CITATION_FORMS, formOf, type CitationForm } from '../../core/citation/form';
import { SETTINGS } from '../ids';

/** The form of citations in a document: the one that the user has set, else the one that the document wants. */
export function citationFormFor(document: vscode.TextDocument): CitationForm {
	const set = vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationFormat);
	return CITATION_FORMS.find(form => form === set) ?? formOf(document.languageId, document.getText());
}

/** Whether the mentions of a document are underlined. */
export function underlines(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.underline) === true;
}
