import * as vscode from 'vscode';
import { isWarning } from '../../../core/dossier/finding';
import type { Dossier } from '../../../core/dossier/model';
import { readOwnInSteps } from '../../../core/dossier/readOwn';
import { MAX_DOSSIER_BYTES } from '../../../core/limits';
import { fileNameOf, openDocument, readText } from '../../platform/files/files';
import { completeLibrary } from '../../platform/library/completeLibrary';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { validateShape } from '../../platform/sources/validateShape';
import { notify } from '../../platform/ui/notify';
import type { ExportServices } from './services';

/** A dossier as it is exported. */
export interface DossierToExport {
	/** The whole dossier, including what the settings leave out of the library. */
	readonly dossier: Dossier;
	/** Whether it has changes that are only in the editor. */
	readonly isUnsaved: boolean;
	/** Whether its file has errors, so that the dossier lacks entries, or is an earlier version. */
	readonly hasErrors: boolean;
}

/** Reads a dossier; says so and returns `undefined` if it cannot be used. */
export async function readUsable(uri: vscode.Uri, services: Pick<ExportServices, 'store'>): Promise<DossierToExport | undefined> {
	const read = await readForExport(uri, services);
	if (!read) {
		void notify(
			'warning',
			vscode.l10n.t('{0} was not exported, because it cannot be read as a dossier. Correct its errors first.', fileNameOf(uri)),
		);
	}
	return read;
}

/**
 * Reads a dossier as it is now: from the editor if it has unsaved changes there, as pages are; otherwise as it was loaded or, if no source
 * has it, from its file. `undefined` if it cannot be used. Rejects if the file cannot be read.
 */
async function readForExport(uri: vscode.Uri, { store }: Pick<ExportServices, 'store'>): Promise<DossierToExport | undefined> {
	await completeLibrary(store);
	const address = uri.toString();
	const file = store.files.find(one => one.uri.toString() === address && one.dossier);
	const isUnsaved = openDocument(uri)?.isDirty === true;
	if (file?.dossier && !isUnsaved) {
		return {
			dossier: file.dossier,
			isUnsaved,
			hasErrors: file.lastGood !== undefined || file.findings.some(finding => !isWarning(finding)),
		};
	}
	const text = await readText(uri, MAX_DOSSIER_BYTES);
	if (text === undefined) {
		return undefined;
	}
	const { dossier, findings } = await runSteps(readOwnInSteps(text, { validate: validateShape, previous: file?.dossier }));
	return dossier && { dossier, isUnsaved, hasErrors: findings.some(finding => !isWarning(finding)) };
}
