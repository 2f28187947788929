import type * as vscode from 'vscode';
import { LanguageStatus, type StatusServices } from './languageStatus';

/** Registers the language status items for mentions and dossiers. */
export function registerStatus(services: StatusServices): vscode.Disposable {
	return new LanguageStatus(services);
}
