import * as vscode from 'vscode';

/** The type of notebook that the extension which carries the tests contributes. */
export const TEST_NOTEBOOK = 'dossier-test-notebook';

/** Lets VS Code open notebooks of the test type. Close their editors before disposing of this. */
export function registerTestNotebook(): vscode.Disposable {
	return vscode.workspace.registerNotebookSerializer(TEST_NOTEBOOK, {
		deserializeNotebook: () => new vscode.NotebookData([]),
		serializeNotebook: () => new Uint8Array(),
	});
}
