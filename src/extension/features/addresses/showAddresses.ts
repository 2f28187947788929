import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { describeAddressProblem, describeFailure, momentOf } from '../../platform/sources/address/addressMessages';
import type { AddressStatus } from '../../platform/sources/address/addressSource';
import { shortAddress } from '../../platform/sources/address/dossierAddress';
import { unlistAddress } from '../../platform/sources/address/listedAddresses';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import { askConsent } from './askConsent';
import { reportResults, downloadWithProgress } from './refreshAddresses';
import type { AddressServices } from './services';

interface Row extends vscode.QuickPickItem {
	readonly run?: () => unknown;
}

/**
 * Lists the addresses in the user settings with what is known about each, and then the actions on the one that the user chooses. `asked` is
 * an address to start with, without the list.
 */
export async function showAddresses(services: AddressServices, asked: unknown): Promise<void> {
	const statuses = await services.addresses.statuses();
	const known = statuses.find(({ address }) => address === asked);
	if (known) {
		await showActions(known, services);
		return;
	}
	const rows: readonly Row[] = [
		...statuses.map(status => ({ ...rowOf(status), run: () => showActions(status, services) })),
		...statuses.length > 0 ? [{ label: '', kind: vscode.QuickPickItemKind.Separator }] : [],
		{ label: vscode.l10n.t('Add Dossier from Address…'), run: () => vscode.commands.executeCommand(COMMANDS.addAddress) },
		...(statuses.length > 0
			? [{ label: vscode.l10n.t('Refresh All'), run: () => vscode.commands.executeCommand(COMMANDS.refreshAddresses) }]
			: []),
	];
	await choose(rows, vscode.l10n.t('Dossiers from Addresses'));
}

async function showActions(status: AddressStatus, services: AddressServices): Promise<void> {
	const { address, problem, isAllowed, copy } = status;
	const { addresses } = services;
	const download = async () => {
		if (isAllowed || await askConsent(address, addresses)) {
			await reportResults(await downloadWithProgress([address], addresses));
		}
	};
	const rows: readonly Row[] = [
		...(problem ? [] : [{ label: copy ? vscode.l10n.t('Download Again') : vscode.l10n.t('Download'), run: download }]),
		...(copy
			? [{ label: vscode.l10n.t('Copy Checksum'), description: copy.sha256, run: () => vscode.env.clipboard.writeText(copy.sha256) }]
			: []),
		{ label: vscode.l10n.t('Copy Address'), description: address, run: () => vscode.env.clipboard.writeText(address) },
		{
			label: vscode.l10n.t('Remove'),
			description: vscode.l10n.t('from your settings, with the copy'),
			run: () => unlistAddress(address),
		},
	];
	const { label, description = '' } = rowOf(status);
	await choose(rows.map(plainRow), `${label}: ${description}`);
}

async function choose(rows: readonly Row[], title: string): Promise<void> {
	const chosen = await showPick(rows, { title, matchOnDescription: true, matchOnDetail: true });
	await chosen?.run?.();
}

function stateOf({ problem, isAllowed, copy }: AddressStatus): string {
	if (problem) {
		return vscode.l10n.t('cannot be downloaded');
	}
	if (!isAllowed) {
		return vscode.l10n.t('not downloaded until you agree');
	}
	return copy ? vscode.l10n.t('downloaded {0}', momentOf(copy.at)) : vscode.l10n.t('not downloaded yet');
}

/** The row of an address: the file, its state, and the checksum of the copy or what went wrong. */
function rowOf(status: AddressStatus): Row {
	const { address, problem, copy, checked, failure } = status;
	const details = [
		...problem ? [describeAddressProblem(problem)] : [],
		...failure ? [describeFailure(failure.problem, copy?.at)] : [],
		...copy ? [vscode.l10n.t('SHA-256: {0}', copy.sha256)] : [],
		...checked ? [vscode.l10n.t('Last answer of the server: {0}', momentOf(checked.at))] : [],
	];
	return plainRow({ label: shortAddress(address), description: stateOf(status), ...details.length > 0 && { detail: details.join(' ') } });
}
