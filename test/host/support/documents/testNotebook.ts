import * as vscode from 'vscode';

/** The notebook type contributed by the test extension. */
export const TEST_NOTEBOOK = 'dossier-test-notebook';

/** Registers a serializer for the test notebook type. Close the editors of such notebooks before disposing it. */
export function registerTestNotebook(): vscode.Disposable {
	return vscode.workspace.registerNotebookSerializer(TEST_NOTEBOOK, {
		deserializeNotebook: () => new vscode.NotebookData([]),
		serializeNotebook: () => new Uint8Array(),
	});
}
