import type * as vscode from 'vscode';
import { LanguageStatus, type StatusServices } from './languageStatus';

/** What VS Code says of us beside the language of a document: its mentions and the dossiers. */
export function registerStatus(services: StatusServices): vscode.Disposable {
	return new LanguageStatus(services);
}
