import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../ids';
import type { ServedLanguages } from '../../platform/servedLanguages';
import { READ_ONLY_SCHEMES } from './readOnlySchemes';

/** Tells `when` clauses whether the active editor has a document in a language served, and whether a draft is in sight at all. */
export class ServedContext implements vscode.Disposable {
	private readonly languages: ServedLanguages;
	private readonly known = new Map<string, boolean>();
	private readonly watching = vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(() => this.update()),
		vscode.window.onDidChangeVisibleTextEditors(() => this.update()),
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
		const { activeTextEditor, visibleTextEditors } = vscode.window;
		this.set(CONTEXT_KEYS.served, this.languages.has(activeTextEditor?.document.languageId ?? ''));
		this.set(CONTEXT_KEYS.draftVisible, visibleTextEditors.some(({ document: { uri } }) => !READ_ONLY_SCHEMES.includes(uri.scheme)));
	}

	private set(key: string, value: boolean): void {
		if (value !== (this.known.get(key) ?? false)) {
			this.known.set(key, value);
			void vscode.commands.executeCommand('setContext', key, value);
		}
	}
}
