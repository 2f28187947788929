import * as vscode from 'vscode';
import { fileNameOf } from '../../platform/files/files';
import { isBundleError } from '../../platform/ui/bundleError';
import { errorMessage } from '../../platform/ui/errorMessage';
import { notify } from '../../platform/ui/notify';
import { chooseDossierFile } from './chooseDossier';
import { exportFile } from './exportFile';
import { chooseExportTarget, WEBSITE } from './exportTargets';
import { exportWebsite } from './exportWebsite';
import type { ExportCommandServices } from './services';

/**
 * Asks for a dossier, unless the argument names one, for a format and for a place, and writes the dossier there. Nothing is written before
 * all questions are answered. Rejects if our code for writing files cannot be loaded.
 */
export async function exportDossier(argument: unknown, services: ExportCommandServices): Promise<void> {
	const uri = await chooseDossierFile(argument, services);
	const target = uri && await chooseExportTarget();
	if (!target) {
		return;
	}
	let report: (() => Promise<void>) | undefined;
	try {
		report = await (target.id === WEBSITE ? exportWebsite(uri, services) : exportFile(uri, target, services));
	} catch (error) {
		if (isBundleError(error)) {
			throw error;
		}
		services.log.error(`${uri.toString(true)}: ${String(error)}`);
		void notify(
			'error',
			vscode.l10n.t('{0} could not be exported: {1}', fileNameOf(uri), errorMessage(error)),
		);
	}
	// The message waits for the user. If showing it fails, the export has still succeeded.
	await report?.();
}
