import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { addAddress } from './addAddress';
import { refreshAddresses } from './refreshAddresses';
import type { AddressServices } from './services';
import { showAddresses } from './showAddresses';

/** Registers the commands for dossiers that are downloaded from addresses. */
export function registerAddresses(services: AddressServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.addAddress, () => addAddress(services)),
		registerCommand(log, COMMANDS.refreshAddresses, () => refreshAddresses(services)),
		registerCommand(log, COMMANDS.showAddresses, asked => showAddresses(services, asked)),
	);
}
