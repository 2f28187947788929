import type * as vscode from 'vscode';
import { documentLanguage } from '../../core/citation/documentLanguage';
import type { LanguageTag } from '../../core/dossier/model';

/** The language that a draft says it is written in; `undefined` where it says none or there is no draft. */
export function draftLanguage(document: vscode.TextDocument | undefined): LanguageTag | undefined {
	return document && documentLanguage(document.languageId, document.getText());
}
