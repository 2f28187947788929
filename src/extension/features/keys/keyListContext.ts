import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../ids';

/**
 * Sets the context key for whether the last list of citation keys was for a key in brackets. There Enter accepts the first key: VS Code
 * selects no row of a list that it requests again while somebody types, and a line break in a citation is never what they want.
 */
export class KeyListContext implements vscode.Disposable {
	private isSet = false;
	private readonly watching = vscode.window.onDidChangeActiveTextEditor(() => this.set(false));

	dispose(): void {
		this.watching.dispose();
	}

	/** Sets the context key for a list. To be called before VS Code gets the list, so that it never shows one with the context of another. */
	setFor(line: string, list: vscode.CompletionList | undefined): void {
		const range = list?.items[0]?.range;
		this.set(range instanceof vscode.Range && isInBrackets(line.slice(0, range.start.character)));
	}

	private set(value: boolean): void {
		if (value !== this.isSet) {
			this.isSet = value;
			void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.keyInBrackets, value);
		}
	}
}

/** Whether a bracket or a brace is open at the end of a line. */
function isInBrackets(line: string): boolean {
	return line.lastIndexOf('[') > line.lastIndexOf(']') || line.lastIndexOf('{') > line.lastIndexOf('}');
}
