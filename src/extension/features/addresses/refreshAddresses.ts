import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../../ids';
import type { Refreshed } from '../../platform/sources/address/addressRefresher';
import type { AddressSource } from '../../platform/sources/address/addressSource';
import { notify, notifyBriefly, notifyInView } from '../../platform/ui/notify';
import { notifyRestricted } from '../../platform/ui/restrictedMode';
import { askConsent } from './askConsent';
import type { AddressServices } from './services';

/** Downloads the dossiers of all addresses in the user settings again, and of the new ones after asking. */
export async function refreshAddresses({ addresses }: AddressServices): Promise<void> {
	if (!vscode.workspace.isTrusted) {
		await notifyRestricted(vscode.l10n.t('In Restricted Mode, no dossier is downloaded.'));
		return;
	}
	const usable = (await addresses.statuses()).filter(({ problem }) => problem === undefined);
	if (usable.length === 0) {
		const add = vscode.l10n.t('Add Address');
		if (await notify('information', vscode.l10n.t('Your settings contain no address of a dossier.'), add) === add) {
			await vscode.commands.executeCommand(COMMANDS.addAddress);
		}
		return;
	}
	const allowed: string[] = [];
	for (const { address, isAllowed } of usable) {
		if (isAllowed || await askConsent(address, addresses)) {
			allowed.push(address);
		}
	}
	if (allowed.length > 0) {
		await reportResults(await downloadWithProgress(allowed, addresses));
	}
}

/** Downloads dossiers, while the view of entries shows progress. */
export async function downloadWithProgress(allowed: readonly string[], addresses: AddressSource): Promise<readonly Refreshed[]> {
	return notifyInView(VIEWS.entries, () => addresses.refresh(allowed, { evenIfUnchanged: true }));
}

/** Shows the result: in the status bar if everything succeeded. */
export async function reportResults(results: readonly Refreshed[]): Promise<void> {
	const count = (kind: Refreshed['kind']) => results.filter(result => result.kind === kind).length;
	const failed = count('failed');
	const message = vscode.l10n.t(
		'Dossiers from addresses: {0} changed, {1} unchanged, {2} failed.',
		count('changed'),
		count('unchanged'),
		failed,
	);
	if (failed === 0) {
		notifyBriefly(message);
		return;
	}
	const show = vscode.l10n.t('Show Addresses');
	if (await notify('warning', message, show) === show) {
		await vscode.commands.executeCommand(COMMANDS.showAddresses);
	}
}
