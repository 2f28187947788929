import * as vscode from 'vscode';
import type { AddressSource } from '../../platform/sources/address/addressSource';
import { notify } from '../../platform/ui/notify';
import { notifyRestricted } from '../../platform/ui/restrictedMode';

/** The longest address that a message shows as a whole. */
const MAX_SHOWN = 200;

/**
 * Asks whether a dossier may be downloaded, now and every day, and remembers a yes. Returns whether it may. In Restricted Mode says that it
 * may not.
 */
export async function askConsent(address: string, addresses: AddressSource): Promise<boolean> {
	if (!vscode.workspace.isTrusted) {
		await notifyRestricted(vscode.l10n.t('In Restricted Mode, no dossier is downloaded.'));
		return false;
	}
	const yes = vscode.l10n.t('Download');
	const shown = address.length > MAX_SHOWN ? `${address.slice(0, MAX_SHOWN)}…` : address;
	const message = vscode.l10n.t(
		'Download the dossier from {0} now, and look once a day for a new version? The server learns that you ask for this file, and nothing about what you write.',
		shown,
	);
	if ((await notify('information', message, yes)) !== yes) {
		return false;
	}
	await addresses.allow(address);
	return true;
}
