import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { guarded, registerCommand } from '../../platform/ui/guarded';
import { provideCorrections } from './codeActions';
import { correctInDocument, correctName } from './commands';
import { correctInWorkspace } from './correctInWorkspace';
import type { CorrectServices } from './services';

/** Registers the code actions on discouraged names, and the commands that replace them. */
export function registerCorrect(services: CorrectServices): vscode.Disposable {
	const { log, served } = services;
	return vscode.Disposable.from(
		served.register(selector =>
			vscode.languages.registerCodeActionsProvider(
				selector,
				{
					provideCodeActions: (document, range) =>
						guarded(log, 'provideCodeActions', () => provideCorrections(document, range, services)),
				},
				{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
			),
		),
		registerCommand(log, COMMANDS.correctName, place => correctName(place, services)),
		registerCommand(log, COMMANDS.correctInDocument, name => correctInDocument(name, services)),
		registerCommand(log, COMMANDS.correctInWorkspace, name => correctInWorkspace(name, services)),
	);
}
