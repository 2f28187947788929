import * as vscode from 'vscode';
import { shownText } from '../../../core/shownText';
import { COMMANDS } from '../../ids';
import { answerAbout } from '../../platform/documents/snapshot';
import { PROBLEM_SOURCE, type KeyProblems } from './keyProblems';

/** Provides quick fixes for invalid keys. */
export async function provideFixes(
	document: vscode.TextDocument, { diagnostics }: vscode.CodeActionContext, problems: KeyProblems,
): Promise<vscode.CodeAction[]> {
	const fixes = await answerAbout(document, async () => Promise.all(diagnostics.filter(({ source }) => source === PROBLEM_SOURCE).map(async diagnostic => {
		const fix = diagnostic.code === 'notInBibliography' ? addFix(document, diagnostic) : await replaceFix(document, diagnostic, problems);
		if (fix) {
			fix.diagnostics = [diagnostic];
			fix.isPreferred = true;
		}
		return fix;
	})));
	return (fixes ?? []).filter(fix => fix !== undefined);
}

function addFix(document: vscode.TextDocument, { range }: vscode.Diagnostic): vscode.CodeAction {
	const title = vscode.l10n.t('Add to Bibliography');
	const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	fix.command = { command: COMMANDS.addToBibliography, title, arguments: [document.getText(range), document.uri.toString()] };
	return fix;
}

async function replaceFix(document: vscode.TextDocument, { range }: vscode.Diagnostic, problems: KeyProblems): Promise<vscode.CodeAction | undefined> {
	const key = await problems.suggestionFor(document.getText(range));
	if (key === undefined) {
		return undefined;
	}
	const fix = new vscode.CodeAction(shownText(vscode.l10n.t('Change to “{0}”', key)), vscode.CodeActionKind.QuickFix);
	fix.edit = new vscode.WorkspaceEdit();
	fix.edit.replace(document.uri, range, key);
	return fix;
}
