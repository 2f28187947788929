import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { refreshCitations } from './refreshCitations';
import type { RefreshServices } from './services';

/** The command that refreshes the citations of a document. */
export function registerRefresh(services: RefreshServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.refreshCitations, () => refreshCitations(services)),
	);
}
