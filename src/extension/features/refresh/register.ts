import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { refreshCitations } from './refreshCitations';
import { restyleDocument } from './restyleDocument';
import { RestylePreviews } from './restylePreviews';
import type { RefreshServices } from './services';

/** Registers the commands that refresh the citations of a document or restyle it. */
export function registerRefresh(services: RefreshServices): vscode.Disposable {
	const { log } = services;
	const previews = new RestylePreviews(log);
	return vscode.Disposable.from(
		previews,
		registerCommand(log, COMMANDS.refreshCitations, () => refreshCitations(services, 'file')),
		registerCommand(log, COMMANDS.refreshAllFiles, () => refreshCitations(services, 'allFiles')),
		registerCommand(log, COMMANDS.restyleDocument, () => restyleDocument(previews, services)),
		registerCommand(log, COMMANDS.applyStyle, () => previews.choose()),
	);
}
