import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../ids';

/** A step of the walkthrough that only we can see being done. */
export type FirstStep = 'cardShown' | 'cited' | 'corrected';

/** Tells the walkthrough that somebody has done one of its steps. VS Code remembers it; to say so again changes nothing. */
export function tookStep(step: FirstStep): void {
	void vscode.commands.executeCommand('setContext', CONTEXT_KEYS[step], true);
}
