import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import type { UserSource } from '../../platform/sources/userSource';
import { registerCodeActions } from '../../platform/ui/codeActions';
import { registerCommand } from '../../platform/ui/guarded';
import { chooseDossiers } from './chooseDossiers';
import { DossierProblems, type DossierServices } from './dossierProblems';
import { fixDossier, type FixServices } from './fixDossier';
import { openUserFolder } from './openUserFolder';

/** The services that `registerDossiers` uses. */
export interface RegisterDossiersServices extends DossierServices, FixServices {
	readonly userDossiers: UserSource;
	readonly log: vscode.LogOutputChannel;
}

/**
 * Registers the diagnostics of dossier files with their corrections, and the commands that choose dossiers and open the folder of the
 * user's own.
 */
export function registerDossiers(services: RegisterDossiersServices): vscode.Disposable {
	const { log } = services;
	const problems = new DossierProblems(services);
	return vscode.Disposable.from(
		problems,
		services.dossierDocuments.register(({ all }) =>
			registerCodeActions(all, {
				log,
				name: 'fixDossier',
				kinds: [vscode.CodeActionKind.QuickFix],
				provide: (document, range, context) => fixDossier(document, { context, position: range.start }, problems, services),
			}),
		),
		registerCommand(log, COMMANDS.chooseDossiers, () => chooseDossiers(services.store)),
		registerCommand(log, COMMANDS.openUserFolder, () => openUserFolder(services.userDossiers)),
	);
}
