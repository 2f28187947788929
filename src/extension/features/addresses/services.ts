import type * as vscode from 'vscode';
import type { AddressSource } from '../../platform/sources/address/addressSource';

/** The services that the commands for addresses use. */
export interface AddressServices {
	readonly addresses: AddressSource;
	readonly log: vscode.LogOutputChannel;
}
