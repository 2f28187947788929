import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCodeActions } from '../../platform/ui/codeActions';
import { registerCommand } from '../../platform/ui/guarded';
import { insertAbbreviations, refreshAbbreviations } from './abbreviationList';
import { changeNames } from './changeNames';
import { provideNameActions } from './nameActions';
import { translateName } from './otherNames';
import type { AbbreviationServices } from './services';

/** Registers the commands for the list of abbreviations, and the code actions that change names. */
export function registerAbbreviations(services: AbbreviationServices): vscode.Disposable {
	const { log, served } = services;
	return vscode.Disposable.from(
		served.register(selector =>
			registerCodeActions(selector, {
				log,
				name: 'provideNameActions',
				kinds: [vscode.CodeActionKind.RefactorRewrite],
				provide: (document, range, context) => provideNameActions(document, range, services, context),
			}),
		),
		registerCommand(log, COMMANDS.insertAbbreviations, () => insertAbbreviations(services)),
		registerCommand(log, COMMANDS.refreshAbbreviations, argument => refreshAbbreviations(argument, services)),
		registerCommand(log, COMMANDS.changeNames, argument => changeNames(argument, services)),
		registerCommand(log, COMMANDS.translateName, argument => translateName(argument, services)),
	);
}
