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

/** Resolves when the document of an address is checked the next time, whether or not anything is reported then. */
export async function nextCheck(uri: vscode.Uri): Promise<void> {
	const checks: string[] = [];
	const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => checks.push(...uris.map(String)));
	try {
		// VS Code tells listeners in the order in which they came.
		await until(vscode.languages.onDidChangeDiagnostics, () => checks.includes(uri.toString()), () => `Checked: ${checks.join(', ')}`);
	} finally {
		listener.dispose();
	}
}
