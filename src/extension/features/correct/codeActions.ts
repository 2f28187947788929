import * as vscode from 'vscode';
import type { Correction } from '../../../core/mention/correction';
import { shownText } from '../../../core/text/shownText';
import { COMMANDS, CONTEXT_KEYS } from '../../ids';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import type { CorrectServices } from './services';

/** Provides the code actions on a discouraged name: replace it, here or everywhere, or silence it. */
export async function provideCorrections(
	document: vscode.TextDocument,
	range: vscode.Range,
	{ corrections }: CorrectServices,
): Promise<vscode.CodeAction[]> {
	return (
		(await answerAbout(document, async snapshot => {
			const [here] = await corrections.within(document, range);
			if (!here) {
				return [];
			}
			const name = { entry: here.entry.id, label: here.label.text };
			const all = await corrections.all(document, name);
			const replace = editAction(vscode.l10n.t('Replace with “{0}”', here.replacement), editOf(snapshot, [here]));
			replace.isPreferred = true;
			return [
				replace,
				...(all.length > 1
					? [editAction(vscode.l10n.t('Replace All {0} in This Document', all.length), editOf(snapshot, all))]
					: []),
				...(vscode.workspace.workspaceFolders
					? [commandAction(vscode.l10n.t('Replace in Workspace…'), COMMANDS.correctInWorkspace, [name])]
					: []),
				commandAction(vscode.l10n.t('Silence “{0}”…', here.label.text), COMMANDS.silenceLabel, [
					here.label.text,
					document.uri.toString(),
				]),
			];
		})) ?? []
	);
}

/** Returns an edit that applies corrections to a document. */
export function editOf(snapshot: Snapshot, corrections: readonly Correction[]): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	corrections.forEach(correction => edit.replace(snapshot.document.uri, snapshot.rangeOf(correction), correction.replacement));
	return edit;
}

function editAction(title: string, edit: vscode.WorkspaceEdit): vscode.CodeAction {
	const made = new vscode.CodeAction(shownText(title), vscode.CodeActionKind.QuickFix);
	made.edit = edit;
	// VS Code does not report that it has applied the edit, but the walkthrough has to know.
	made.command = { command: 'setContext', title, arguments: [CONTEXT_KEYS.corrected, true] };
	return made;
}

function commandAction(title: string, id: string, args: readonly unknown[]): vscode.CodeAction {
	const made = new vscode.CodeAction(shownText(title), vscode.CodeActionKind.QuickFix);
	made.command = { command: id, title, arguments: [...args] };
	return made;
}
