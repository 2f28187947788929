import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { insertAbbreviations, refreshAbbreviations } from './abbreviationList';
import type { AbbreviationServices } from './services';

/** Registers the commands for the list of abbreviations. */
export function registerAbbreviations(services: AbbreviationServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.insertAbbreviations, () => insertAbbreviations(services)),
		registerCommand(log, COMMANDS.refreshAbbreviations, () => refreshAbbreviations(services)),
	);
}
