import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import type { UserSource } from '../../platform/sources/userSource';
import { registerCommand } from '../../platform/ui/guarded';
import { DossierProblems, type DossierServices } from './dossierProblems';
import { openUserFolder } from './openUserFolder';

/** The services that `registerDossiers` uses. */
export interface RegisterDossiersServices extends DossierServices {
	readonly userDossiers: UserSource;
}

/** Registers the diagnostics of dossier files, and the command that opens the folder of the user's own. */
export function registerDossiers(services: RegisterDossiersServices): vscode.Disposable {
	return vscode.Disposable.from(
		new DossierProblems(services),
		registerCommand(services.log, COMMANDS.openUserFolder, () => openUserFolder(services.userDossiers)),
	);
}
