import * as vscode from 'vscode';
import { LanguageStatus, type StatusServices } from './languageStatus';
import { NoteStatus, type NoteStatusServices } from './noteStatus';

/** Registers the language status items for mentions, dossiers and problems of notes. */
export function registerStatus(services: StatusServices & NoteStatusServices): vscode.Disposable {
	return vscode.Disposable.from(new LanguageStatus(services), new NoteStatus(services));
}
