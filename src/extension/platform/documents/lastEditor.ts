import * as vscode from 'vscode';
import { showsDraft } from './draftEditor';

/** Remembers the text editor that was last active and in which people write, since a focused webview or tree leaves none active. */
export class LastEditor implements vscode.Disposable {
	private last = draftIn(vscode.window.activeTextEditor);
	private readonly watching = vscode.window.onDidChangeActiveTextEditor(editor => {
		this.last = draftIn(editor) ?? this.last;
	});

	/** The editor to insert into; `undefined` if none is visible any more. */
	get(): vscode.TextEditor | undefined {
		const active = draftIn(vscode.window.activeTextEditor);
		if (active) {
			return active;
		}
		// The same document may be shown by another editor object after its column was hidden and shown again.
		return vscode.window.visibleTextEditors.find(editor => editor === this.last)
			?? vscode.window.visibleTextEditors.find(editor => editor.document === this.last?.document);
	}

	/** The same, also where it is hidden behind a page or another text: what it was as it was last seen. */
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
