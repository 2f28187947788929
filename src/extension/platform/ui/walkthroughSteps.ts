import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../ids';

/** A step of the walkthrough whose completion VS Code cannot detect. */
export type WalkthroughStep = 'cardShown' | 'cited' | 'corrected' | 'dossierWritten';

/** Marks a step of the walkthrough as done. VS Code remembers it, and marking it again has no effect. */
export function markStepDone(step: WalkthroughStep): void {
	void vscode.commands.executeCommand('setContext', CONTEXT_KEYS[step], true);
}
