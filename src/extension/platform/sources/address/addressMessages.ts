import * as vscode from 'vscode';
import { MAX_ADDRESS_LENGTH, MAX_DOSSIER_BYTES } from '../../../../core/limits';
import type { AddressProblem } from './dossierAddress';
import type { DownloadProblem } from './downloadProblem';

const BYTES_PER_MEGABYTE = 1_000_000;

/** Says why nothing is requested from an address. */
export function describeAddressProblem(problem: AddressProblem): string {
	switch (problem) {
		case 'form':
			return vscode.l10n.t('This is not an address. It must begin with “https://”.');
		case 'tooLong':
			return vscode.l10n.t('The address is longer than {0} characters.', MAX_ADDRESS_LENGTH);
		case 'scheme':
			return vscode.l10n.t(
				'The address must begin with “https://”, because anyone on the network path can change what is sent without encryption.',
			);
		case 'credentials':
			return vscode.l10n.t(
				'The address contains a user name or a password, which would be stored in your settings. Only dossiers that need none can be downloaded.',
			);
		case 'private':
			return vscode.l10n.t(
				'The address is that of this computer, or a numeric address in a private network. Save the dossier in a folder instead.',
			);
	}
}

/** Says why a download failed. */
function describeDownloadProblem({ code, detail }: DownloadProblem): string {
	switch (code) {
		case 'unreachable':
			return unreachable(detail);
		case 'timeout':
			return vscode.l10n.t('The server took too long.');
		case 'status':
			return vscode.l10n.t('The server answered with status {0}.', detail);
		case 'redirects':
			return vscode.l10n.t('The server redirects more than {0} times.', detail);
		case 'redirect':
			return vscode.l10n.t(
				'The server redirects to an address that is not requested: {0}',
				describeAddressProblem(detail as AddressProblem),
			);
		case 'tooLarge':
			return vscode.l10n.t('The file is larger than {0} MB.', MAX_DOSSIER_BYTES / BYTES_PER_MEGABYTE);
		case 'incomplete':
			return vscode.l10n.t('The connection ended before the file was complete.');
		case 'notModified':
			return vscode.l10n.t('The server says that nothing has changed, but nothing was downloaded before.');
		case 'encoding':
			return vscode.l10n.t('The file is not in UTF-8.');
		case 'webPage':
			return vscode.l10n.t(
				'The server sent a web page instead of a dossier. Check the address; many sites have another one for the file itself (“Raw”, “Download”).',
			);
		case 'notDossier':
			return vscode.l10n.t('The file is not a dossier: {0}', detail);
		case 'errors':
			return vscode.l10n.t('The new version has errors: {0}', detail);
		case 'storage':
			return vscode.l10n.t('The copy could not be stored: {0}', detail);
	}
}

function unreachable(code: string): string {
	if (code !== '') {
		return vscode.l10n.t('There was no secure connection to the server ({0}).', code);
	}
	return vscode.env.uiKind === vscode.UIKind.Web
		? vscode.l10n.t('The server could not be reached, or it does not let web pages read its files (CORS).')
		: vscode.l10n.t('The server could not be reached.');
}

/**
 * Says that a dossier could not be downloaded, or not again, and what is used until then. `at` is when the copy in use was downloaded, if
 * there is one.
 */
export function describeFailure(problem: DownloadProblem, at: number | undefined): string {
	return at === undefined
		? vscode.l10n.t('The dossier could not be downloaded. {0}', describeDownloadProblem(problem))
		: vscode.l10n.t(
				'The dossier could not be downloaded again. {0} The copy of {1} is used.',
				describeDownloadProblem(problem),
				momentOf(at),
			);
}

/** Formats a date and time, given in milliseconds since the epoch. */
export function momentOf(at: number): string {
	return new Date(at).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}
