import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { copyReference } from './copyReference';
import { exportReferences } from './exportReferences';
import { insertReferenceList } from './insertReferenceList';
import type { ReferenceServices } from './services';

/** References copied in any style and format, exported to a file, and listed in a document. */
export function registerReferences(services: ReferenceServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.copyReference, argument => copyReference(argument, services)),
		registerCommand(log, COMMANDS.exportReferences, () => exportReferences(services)),
		registerCommand(log, COMMANDS.insertReferenceList, () => insertReferenceList(services)),
	);
}
