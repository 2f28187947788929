import * as vscode from 'vscode';
import { showsDraft } from './draftEditor';

/** Remembers the last active text editor that shows a draft: while a webview or a tree has the focus, none is active. */
export class LastEditor implements vscode.Disposable {
	private last = draftIn(vscode.window.activeTextEditor);
	private readonly watching = vscode.window.onDidChangeActiveTextEditor(editor => {
		this.last = draftIn(editor) ?? this.last;
	});

	/** Returns the editor to insert into; `undefined` if it is no longer visible. */
	get(): vscode.TextEditor | undefined {
		const active = draftIn(vscode.window.activeTextEditor);
		if (active) {
			return active;
		}
		// The same document may be shown by another editor object after its column was hidden and shown again.
		return vscode.window.visibleTextEditors.find(editor => editor === this.last)
			?? vscode.window.visibleTextEditors.find(editor => editor.document === this.last?.document);
	}

	/** Like `get`, but also returns an editor hidden by a page or another document, in the state in which it was last visible. */
	getOrHidden(): vscode.TextEditor | undefined {
		return this.get() ?? (this.last?.document.isClosed === false ? this.last : undefined);
	}

	dispose(): void {
		this.watching.dispose();
	}
}

function draftIn(editor: vscode.TextEditor | undefined): vscode.TextEditor | undefined {
	return editor && showsDraft(editor) ? editor : undefined;
}
