import * as vscode from 'vscode';
import { MAX_ADDRESSES } from '../../../../core/limits';
import { SETTINGS } from '../../../ids';
import { updateSetting } from '../../settings/updateSetting';
import { readAddress, type AddressProblem } from './dossierAddress';

/** An address in the user settings, in the form in which it is requested; if it is not, as it is written there, with the reason. */
export interface ListedAddress {
	readonly address: string;
	readonly problem?: AddressProblem;
}

/** Returns the addresses of the user settings, each once. Those of a workspace are ignored, which VS Code should do by itself. */
export function listedAddresses(): readonly ListedAddress[] {
	const listed = new Map<string, ListedAddress>();
	for (const text of writtenAddresses()) {
		const read = readAddress(text);
		const one = 'problem' in read ? { address: text, problem: read.problem } : read;
		listed.set(one.address, one);
	}
	return [...listed.values()].slice(0, MAX_ADDRESSES);
}

/** Adds an address to the user settings. */
export async function listAddress(address: string): Promise<void> {
	if (!listedAddresses().some(one => one.address === address)) {
		await write([...writtenAddresses(), address]);
	}
}

/** Removes an address from the user settings, in whatever form it is written there. */
export async function unlistAddress(address: string): Promise<void> {
	await write(writtenAddresses().filter(text => {
		const read = readAddress(text);
		return ('problem' in read ? text : read.address) !== address;
	}));
}

function writtenAddresses(): readonly string[] {
	const value: unknown = vscode.workspace.getConfiguration().inspect(SETTINGS.addresses)?.globalValue;
	return Array.isArray(value) ? value.filter(text => typeof text === 'string').filter(text => text.trim() !== '') : [];
}

async function write(addresses: readonly string[]): Promise<void> {
	await updateSetting({ name: SETTINGS.addresses, value: addresses, target: vscode.ConfigurationTarget.Global });
}
