import * as vscode from 'vscode';
import { SETTINGS } from '../../ids';

/** Whether the mentions of a document are underlined. */
export function underlines(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.underline) === true;
}
