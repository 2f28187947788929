import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { addLibrary } from './addLibrary';
import { runCopy, runInsert } from './commands';
import { registerDropAndPaste } from './dropAndPaste';
import type { CiteServices } from './services';

/** The commands that insert and copy a citation, and citations as what is offered for a drop or a paste. */
export function registerCite(services: CiteServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.insertCitation, (node, nodes) => runInsert(node, nodes, services)),
		registerCommand(log, COMMANDS.addLibrary, () => addLibrary(services)),
		registerCommand(log, COMMANDS.copyCitation, (node, nodes) => runCopy(node, nodes, services)),
		registerDropAndPaste(services),
	);
}
