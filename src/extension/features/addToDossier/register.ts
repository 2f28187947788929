import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { addEntryFromSelection } from './addEntry';
import { addEvidenceFromSelection } from './addEvidence';
import { addLabelFromSelection } from './addLabel';
import type { AddServices } from './services';

/** Registers the commands that add what is selected in a draft to a dossier. */
export function registerAddToDossier(services: AddServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.addEntry, () => addEntryFromSelection(services)),
		registerCommand(log, COMMANDS.addLabel, () => addLabelFromSelection(services)),
		registerCommand(log, COMMANDS.addEvidence, () => addEvidenceFromSelection(services)),
	);
}
