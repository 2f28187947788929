import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { PROBLEM_SOURCE } from './keyProblems';

/** Provides quick fixes for keys that are missing from the bibliography. */
export function provideFixes(document: vscode.TextDocument, { diagnostics }: vscode.CodeActionContext): vscode.CodeAction[] {
	return diagnostics
		.filter(({ source, code }) => source === PROBLEM_SOURCE && code === 'notInBibliography')
		.map(diagnostic => {
			const title = vscode.l10n.t('Add to Bibliography');
			const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
			fix.command = {
				command: COMMANDS.addToBibliography,
				title,
				arguments: [document.getText(diagnostic.range), document.uri.toString()],
			};
			fix.diagnostics = [diagnostic];
			fix.isPreferred = true;
			return fix;
		});
}
