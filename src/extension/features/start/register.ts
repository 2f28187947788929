import * as vscode from 'vscode';
import { COMMANDS, WALKTHROUGH } from '../../ids';
import { registerCommand } from '../../platform/ui/guarded';
import { SampleDraft } from './sampleDraft';

/** The services that `registerStart` uses. */
export interface StartServices {
	readonly extensionUri: vscode.Uri;
	readonly extensionId: string;
	readonly log: vscode.LogOutputChannel;
}

/** Registers the commands that open the walkthrough and its sample draft. */
export function registerStart({ extensionUri, extensionId, log }: StartServices): vscode.Disposable {
	const sample = new SampleDraft(extensionUri);
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.getStarted, () =>
			vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#${WALKTHROUGH}`, false),
		),
		registerCommand(log, COMMANDS.openSample, () => sample.show()),
	);
}
