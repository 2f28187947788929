import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCodeActions } from '../../platform/ui/codeActions';
import { registerCommand } from '../../platform/ui/guarded';
import { provideCorrections } from './codeActions';
import { correctInDocument, correctName } from './commands';
import { correctInWorkspace } from './correctInWorkspace';
import type { CorrectServices } from './services';

/** Registers the code actions on discouraged names, and the commands that replace them. */
export function registerCorrect(services: CorrectServices): vscode.Disposable {
	const { log, served } = services;
	return vscode.Disposable.from(
		served.register(selector =>
			registerCodeActions(selector, {
				log,
				name: 'provideCorrections',
				kinds: [vscode.CodeActionKind.QuickFix],
				provide: (document, range) => provideCorrections(document, range, services),
			}),
		),
		registerCommand(log, COMMANDS.correctName, place => correctName(place, services)),
		registerCommand(log, COMMANDS.correctInDocument, name => correctInDocument(name, services)),
		registerCommand(log, COMMANDS.correctInWorkspace, name => correctInWorkspace(name, services)),
	);
}
