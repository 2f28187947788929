import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import type { Corrections } from '../../platform/corrections';
import type { DocumentSearch } from '../../platform/documentSearch';
import { guarded, registerCommand } from '../../platform/guarded';
import type { LibraryStore } from '../../platform/libraryStore';
import type { ServedLanguages } from '../../platform/servedLanguages';
import { provideCorrections } from './codeActions';
import { correctInWorkspace, correctName } from './commands';

/** What correcting names needs. */
export interface CorrectServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly corrections: Corrections;
	readonly search: DocumentSearch;
	readonly log: vscode.LogOutputChannel;
}

/** The light bulb on a discouraged name, and the commands that replace it. */
export function registerCorrect(services: CorrectServices): vscode.Disposable {
	const { log, served } = services;
	return vscode.Disposable.from(
		served.register(selector => vscode.languages.registerCodeActionsProvider(selector, {
			provideCodeActions: (document, range) => guarded(log, 'provideCodeActions', () => provideCorrections(document, range, services)),
		}, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] })),
		registerCommand(log, COMMANDS.correctName, place => correctName(place, services)),
		registerCommand(log, COMMANDS.correctInWorkspace, name => correctInWorkspace(name, services)),
	);
}
