import * as vscode from 'vscode';
import { PROSE_LANGUAGES } from '../../../core/prose/prose';
import { CONTEXT_KEYS } from '../../ids';

/** Tells `when` clauses whether the active editor has a document in a language served. */
export class ServedContext implements vscode.Disposable {
	private known = false;
	private readonly watching = vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(() => this.update()),
		// A document that gets another language closes and opens again.
		vscode.workspace.onDidOpenTextDocument(document => {
			if (document === vscode.window.activeTextEditor?.document) {
				this.update();
			}
		}),
	);

	constructor() {
		this.update();
	}

	dispose(): void {
		this.watching.dispose();
	}

	private update(): void {
		const served = PROSE_LANGUAGES.includes(vscode.window.activeTextEditor?.document.languageId ?? '');
		if (served !== this.known) {
			this.known = served;
			void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.served, served);
		}
	}
}
