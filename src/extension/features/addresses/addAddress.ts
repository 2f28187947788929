import * as vscode from 'vscode';
import { describeAddressProblem, describeFailure } from '../../platform/sources/address/addressMessages';
import { readAddress, shortAddress } from '../../platform/sources/address/dossierAddress';
import { listAddress } from '../../platform/sources/address/listedAddresses';
import { notify } from '../../platform/ui/notify';
import { createInput, showProblem } from '../../platform/ui/quickInput';
import { askConsent } from './askConsent';
import type { AddressServices } from './services';

/** Asks for an address and for consent, adds it to the user settings, and downloads its dossier. */
export async function addAddress({ addresses }: AddressServices): Promise<void> {
	const address = await typedAddress();
	if (address === undefined || !await askConsent(address, addresses)) {
		return;
	}
	await listAddress(address);
	const [result] = await addresses.refresh([address], { evenIfUnchanged: true });
	const name = shortAddress(address);
	if (result?.kind === 'failed') {
		await notify(
			'error',
			vscode.l10n.t('{0}: {1} The address stays in your settings.', name, describeFailure(result.problem, undefined)),
		);
	} else if (result?.kind === 'changed' || result?.kind === 'unchanged') {
		const copy = vscode.l10n.t('Copy Checksum');
		const message =
			result.kind === 'unchanged'
				? vscode.l10n.t('The dossier from {0} was downloaded before, and has not changed. SHA-256: {1}', name, result.sha256)
				: result.hasErrors
					? vscode.l10n.t(
							'The dossier from {0} was downloaded. Entries: {1}; some have errors and are left out. SHA-256: {2}',
							name,
							result.entries,
							result.sha256,
						)
					: vscode.l10n.t('The dossier from {0} was downloaded. Entries: {1}. SHA-256: {2}', name, result.entries, result.sha256);
		if ((await notify('information', message, copy)) === copy) {
			await vscode.env.clipboard.writeText(result.sha256);
		}
	}
}

/** Returns the address that the user types; `undefined` if the box is closed. */
function typedAddress(): Promise<string | undefined> {
	const box = createInput({
		title: vscode.l10n.t('Add Dossier from Address'),
		placeholder: vscode.l10n.t('Such as {0}', 'https://example.org/terms.dossier.yaml'),
		prompt: vscode.l10n.t('The address of a dossier file in YAML or JSON. It is added to your user settings.'),
	});
	return new Promise(resolve => {
		box.onDidChangeValue(() => {
			showProblem(box, '');
		});
		box.onDidAccept(() => {
			const read = readAddress(box.value);
			if ('problem' in read) {
				showProblem(box, describeAddressProblem(read.problem));
				return;
			}
			resolve(read.address);
			box.dispose();
		});
		box.onDidHide(() => {
			resolve(undefined);
			box.dispose();
		});
		box.show();
	});
}
