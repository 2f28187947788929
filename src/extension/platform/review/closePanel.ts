import * as vscode from 'vscode';

/**
 * Closes a webview panel. If it is the active editor, the focus goes to the editor that becomes active: VS Code itself leaves the focus
 * nowhere, because the page that had it is gone by the time its editor is closed. Dispose of the result to stop waiting for the panel to
 * close.
 */
export function closePanel(panel: vscode.WebviewPanel): vscode.Disposable {
	if (!panel.active) {
		panel.dispose();
		return new vscode.Disposable(() => undefined);
	}
	const { viewType } = panel;
	const closed = vscode.window.tabGroups.onDidChangeTabs(change => {
		// VS Code adds a prefix to the type.
		if (change.closed.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType))) {
			closed.dispose();
			void vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
		}
	});
	panel.dispose();
	return closed;
}
