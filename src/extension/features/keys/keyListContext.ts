import * as vscode from 'vscode';
import { documentLanguageOf } from '../../../core/language/languages';
import { CONTEXT_KEYS } from '../../ids';

/**
 * Sets the context key for whether the last list of citation keys was for a key in brackets, or for one that cannot be anything else. There
 * Enter accepts the first key: VS Code selects no row of a list that it requests again while somebody types, and a line break in a citation
 * is never what they want.
 */
export class KeyListContext implements vscode.Disposable {
	private isSet = false;
	private readonly watching = vscode.window.onDidChangeActiveTextEditor(() => this.set(false));

	dispose(): void {
		this.watching.dispose();
	}

	/**
	 * Sets the context key for the list of a document whose line is given up to the cursor. To be called before VS Code gets the list, so that
	 * it never shows one with the context of another.
	 */
	setFor(document: vscode.TextDocument, line: string, list: vscode.CompletionList | undefined): void {
		const range = list?.items[0]?.range;
		const start = range instanceof vscode.Range ? range.start.character : undefined;
		this.set(
			start !== undefined
			&& (isInBrackets(line.slice(0, start)) || isOnlyKey(document, line.slice(start), list?.items ?? [])),
		);
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

/** Whether what is typed is the beginning of a key and of nothing else. After a whole key, Enter begins a new line. */
function isOnlyKey(document: vscode.TextDocument, typed: string, items: readonly vscode.CompletionItem[]): boolean {
	const { isOnlyKey: isOnly } = documentLanguageOf(document.languageId).keys ?? {};
	return isOnly !== undefined && typed !== '' && !items.some(({ insertText }) => insertText === typed) && isOnly(document.getText(), typed);
}
