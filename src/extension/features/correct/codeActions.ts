import * as vscode from 'vscode';
import type { Correction } from '../../../core/mention/correction';
import { COMMANDS, CONTEXT_KEYS } from '../../ids';
import { documentRange } from '../../platform/documentRange';
import type { CorrectServices } from './correctServices';

/** What the light bulb offers on a discouraged name: replace it, here or everywhere, or silence it. */
export async function provideCorrections(document: vscode.TextDocument, range: vscode.Range, { corrections }: CorrectServices): Promise<vscode.CodeAction[]> {
	const { version } = document;
	const [here] = await corrections.within(document, range);
	if (!here) {
		return [];
	}
	const name = { entry: here.entry.id, label: here.label.text };
	const all = await corrections.all(document, name);
	if (document.version !== version) {
		return [];
	}
	const replace = action(vscode.l10n.t('Replace with “{0}”', here.replacement), editOf(document, [here]));
	replace.isPreferred = true;
	return [
		replace,
		...(all.length > 1 ? [action(vscode.l10n.t('Replace All {0} in This Document', all.length), editOf(document, all))] : []),
		...(vscode.workspace.workspaceFolders ? [command(vscode.l10n.t('Replace in Workspace…'), COMMANDS.correctInWorkspace, [name])] : []),
		command(vscode.l10n.t('Silence “{0}”…', here.label.text), COMMANDS.silenceLabel, [here.label.text, document.uri.toString()]),
	];
}

/** The edit that makes corrections of a document. */
export function editOf(document: vscode.TextDocument, corrections: readonly Correction[]): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	corrections.forEach(one => edit.replace(document.uri, documentRange(document, one), one.replacement));
	return edit;
}

function action(title: string, edit: vscode.WorkspaceEdit): vscode.CodeAction {
	const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	made.edit = edit;
	// VS Code tells nobody that it has made the edit; the walkthrough waits for it.
	made.command = { command: 'setContext', title, arguments: [CONTEXT_KEYS.corrected, true] };
	return made;
}

function command(title: string, id: string, args: readonly unknown[]): vscode.CodeAction {
	const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	made.command = { command: id, title, arguments: [...args] };
	return made;
}
