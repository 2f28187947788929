import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCodeActions } from '../../platform/ui/codeActions';
import { registerCommand } from '../../platform/ui/guarded';
import { CheckDiagnostics } from './checkDiagnostics';
import { CheckStatus } from './checkStatus';
import { provideFixes } from './codeActions';
import { explainCheck, goToFinding, switchOffCheck } from './findingCommands';
import { PausedChecks } from './pausedChecks';
import type { CheckFeatureServices, CheckInput } from './services';

/** Registers the checks of documents: what they find in documents that are shown, their fixes, and the commands around them. */
export function registerCheck(input: CheckInput): vscode.Disposable {
	const paused = new PausedChecks();
	const services: CheckFeatureServices = { ...input, paused };
	const diagnostics = new CheckDiagnostics(services);
	const { log, served, extensionUri } = services;
	return vscode.Disposable.from(
		diagnostics,
		new CheckStatus(services, diagnostics),
		paused,
		served.register(selector =>
			registerCodeActions(selector, {
				log,
				name: 'provideCheckFixes',
				kinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.SourceFixAll],
				provide: (document, range, context) => provideFixes(document, range, context, services),
			}),
		),
		registerCommand(log, COMMANDS.nextFinding, () => goToFinding('next', { diagnostics, paused })),
		registerCommand(log, COMMANDS.previousFinding, () => goToFinding('previous', { diagnostics, paused })),
		registerCommand(log, COMMANDS.pauseChecks, () => paused.toggle()),
		registerCommand(log, COMMANDS.switchOffCheck, code => switchOffCheck(code)),
		registerCommand(log, COMMANDS.explainCheck, code => explainCheck(code, extensionUri)),
	);
}
