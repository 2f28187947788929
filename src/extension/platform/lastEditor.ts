import * as vscode from 'vscode';

/** Remembers the text editor that was last active, since a focused webview or tree leaves none active. */
export class LastEditor implements vscode.Disposable {
	private last = vscode.window.activeTextEditor;
	private readonly watching = vscode.window.onDidChangeActiveTextEditor(editor => {
		this.last = editor ?? this.last;
	});

	/** The editor to insert into; `undefined` if none is open any more. */
	get(): vscode.TextEditor | undefined {
		const active = vscode.window.activeTextEditor;
		if (active) {
			return active;
		}
		// The same document may be shown by another editor object after its column was hidden and shown again.
		return vscode.window.visibleTextEditors.find(editor => editor === this.last)
			?? vscode.window.visibleTextEditors.find(editor => editor.document === this.last?.document);
	}

	dispose(): void {
		this.watching.dispose();
	}
}
