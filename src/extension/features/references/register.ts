import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { copyReference } from './copyReference';
import { exportReferences } from './exportReferences';
import { insertReferenceList } from './insertReferenceList';
import type { ReferenceServices } from './services';

/** Registers the commands that copy and export references and insert reference lists. */
export function registerReferences(services: ReferenceServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.copyReference, argument => copyReference(argument, services)),
		registerCommand(log, COMMANDS.exportReferences, () => exportReferences(services)),
		registerCommand(log, COMMANDS.insertReferenceList, () => insertReferenceList(services)),
	);
}
