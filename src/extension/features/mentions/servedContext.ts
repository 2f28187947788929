import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../ids';
import type { ServedLanguages } from '../../platform/servedLanguages';

/** Tells `when` clauses whether the active editor has a document in a language served. */
export class ServedContext implements vscode.Disposable {
	private readonly languages: ServedLanguages;
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

	constructor(languages: ServedLanguages) {
		this.languages = languages;
		this.update();
	}

	dispose(): void {
		this.watching.dispose();
	}

	private update(): void {
		const served = this.languages.has(vscode.window.activeTextEditor?.document.languageId ?? '');
		if (served !== this.known) {
			this.known = served;
			void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.served, served);
		}
	}
}
