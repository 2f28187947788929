import * as vscode from 'vscode';
import { until } from './until';

/** What the extension reports about a document. */
export function problemsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Dossier');
}

/** Resolves when what the extension reports about a document is as it should be. */
export async function untilProblems(document: vscode.TextDocument, areGood: (problems: readonly vscode.Diagnostic[]) => boolean): Promise<void> {
	await until(
		vscode.languages.onDidChangeDiagnostics,
		() => areGood(problemsOf(document)),
		() => JSON.stringify(problemsOf(document)),
	);
}
