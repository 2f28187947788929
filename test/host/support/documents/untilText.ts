import * as vscode from 'vscode';
import { until } from '../until';

/** Resolves when the text of a document meets a condition. */
export async function untilText(document: vscode.TextDocument, isGood: (text: string) => boolean): Promise<void> {
	await until(vscode.workspace.onDidChangeTextDocument, () => isGood(document.getText()), () => document.getText());
}
