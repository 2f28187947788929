import * as vscode from 'vscode';
import { until } from '../until';

/** Returns the diagnostics of the extension in a document. */
export function problemsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Dossier');
}

/** Resolves when the diagnostics of the extension in a document meet a condition. */
export async function untilProblems(
	document: vscode.TextDocument,
	areGood: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<void> {
	await until(
		vscode.languages.onDidChangeDiagnostics,
		() => areGood(problemsOf(document)),
		() => JSON.stringify(problemsOf(document)),
	);
}
