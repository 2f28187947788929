import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../ids';

/**
 * Sets the context key for whether the last list of citation keys was for a key in brackets. There Enter accepts the first key: VS Code
 * selects no row of a list that it requests again while somebody types, and a line break in a citation is never what they want. Until the
 * list for a changed text is there, VS Code shows that of the text before, whose first key may be another, so Enter is a new line then.
 */
export class KeyListContext implements vscode.Disposable {
	/** The document of the list for which the context key is set; `undefined` if it is not set. */
	private document: vscode.TextDocument | undefined;
	private readonly watching = vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(() => this.set(undefined)),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (document === this.document && contentChanges.length > 0) {
				this.set(undefined);
			}
		}),
	);

	dispose(): void {
		this.watching.dispose();
	}

	/** Sets the context key for a list. To be called before VS Code gets the list, so that it never shows one with the context of another. */
	setFor(document: vscode.TextDocument, line: string, list: vscode.CompletionList | undefined): void {
		const range = list?.items[0]?.range;
		this.set(range instanceof vscode.Range && isInBrackets(line.slice(0, range.start.character)) ? document : undefined);
	}

	private set(document: vscode.TextDocument | undefined): void {
		const wasSet = this.document !== undefined;
		const isSet = document !== undefined;
		this.document = document;
		if (isSet !== wasSet) {
			void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.keyInBrackets, isSet);
		}
	}
}

/** Whether a bracket or a brace is open at the end of a line. */
function isInBrackets(line: string): boolean {
	return line.lastIndexOf('[') > line.lastIndexOf(']') || line.lastIndexOf('{') > line.lastIndexOf('}');
}
