import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { exportDossier } from './exportDossier';
import { LeftOutTexts } from './leftOutTexts';
import type { ExportServices } from './services';

/** Registers the command that exports a dossier to another format or as a website. */
export function registerExportDossier(services: ExportServices): vscode.Disposable {
	const leftOut = new LeftOutTexts(services.log);
	return vscode.Disposable.from(
		leftOut,
		registerCommand(services.log, COMMANDS.exportDossier, argument => exportDossier(argument, { ...services, leftOut })),
	);
}
