import * as vscode from 'vscode';
import { readCheckedInSteps, readDossierInSteps } from '../../../core/dossier/read';
import { runSteps } from '../scheduling/timeSlice';
import type { DossierFileState } from './dossierSource';
import { sha256 } from './sha256';
import { unreadable } from './unreadable';
import { validateShape } from './validateShape';

/**
 * Reads a dossier that the build has compiled. Content with the digest that the build has validated is not validated again, which would
 * take as long as all other work. Never rejects.
 */
export async function readBundled(uri: vscode.Uri, validatedDigest: string): Promise<DossierFileState> {
	try {
		const bytes = await vscode.workspace.fs.readFile(uri);
		const text = new TextDecoder().decode(bytes);
		if (await sha256(bytes) === validatedDigest) {
			return { uri, dossier: await runSteps(readCheckedInSteps(text)), findings: [] };
		}
		const result = await runSteps(readDossierInSteps(text, validateShape));
		return 'dossier' in result
			? { uri, dossier: result.dossier, findings: [] }
			: { uri, dossier: undefined, findings: result.findings };
	} catch (error) {
		return { uri, dossier: undefined, findings: [unreadable(error)] };
	}
}
