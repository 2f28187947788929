import { isWarning, type DossierFinding } from '../../../../core/dossier/finding';
import type { Dossier } from '../../../../core/dossier/model';
import { readOwnInSteps } from '../../../../core/dossier/readOwn';
import { runSteps } from '../../scheduling/timeSlice';
import { describeFinding } from '../../ui/messages';
import { validateShape } from '../validateShape';
import { DownloadFailure } from './downloadProblem';

/** What was downloaded, if it can be used. */
export interface ReadDownload {
	readonly dossier: Dossier;
	/** Whether some of its entries have errors and are left out. */
	readonly hasErrors: boolean;
}

const WEB_PAGE = /^\s{0,100}<(?:!doctype|html|\?xml)/i;

/**
 * Reads what was downloaded. Throws a `DownloadFailure` if nothing in it can be used, or if `mustBeValid` and it has errors: a publisher’s
 * mistake must not replace a version without one.
 */
export async function readDownload(bytes: Uint8Array, mustBeValid: boolean): Promise<ReadDownload> {
	const text = textOf(bytes);
	if (WEB_PAGE.test(text)) {
		throw new DownloadFailure('webPage');
	}
	const { dossier, findings } = await runSteps(readOwnInSteps(text, { validate: validateShape }));
	const error = findings.find(finding => !isWarning(finding));
	if (!dossier) {
		throw new DownloadFailure('notDossier', worded(error));
	}
	if (error && mustBeValid) {
		throw new DownloadFailure('errors', worded(error));
	}
	return { dossier, hasErrors: error !== undefined };
}

function worded(finding: DossierFinding | undefined): string {
	return finding ? describeFinding(finding) : '';
}

function textOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new DownloadFailure('encoding');
	}
}
