import * as vscode from 'vscode';
import type { DossierApi, DossierExports } from '../../../api/dossier';
import { untilAnswer } from './until';

/** Returns the API for other extensions. */
export async function dossierApi(): Promise<DossierApi> {
	return ((await vscode.extensions.getExtension('dossier.dossier')?.activate()) as DossierExports).getAPI(1);
}

/** Resolves when a condition holds, which is checked at once and whenever the entries of the loaded dossiers have changed. */
export async function untilEntries(condition: () => Promise<boolean>, describe: () => string): Promise<void> {
	await untilAnswer((await dossierApi()).onDidChangeEntries, condition, describe);
}
