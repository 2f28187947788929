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

/** Resolves when a document is checked the next time, whether or not anything is reported then. */
export async function nextCheck(document: vscode.TextDocument): Promise<void> {
	const checks: string[] = [];
	const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => checks.push(...uris.map(String)));
	try {
		// VS Code tells listeners in the order in which they came.
		await until(vscode.languages.onDidChangeDiagnostics, () => checks.includes(document.uri.toString()), () => `Checked: ${checks.join(', ')}`);
	} finally {
		listener.dispose();
	}
}
