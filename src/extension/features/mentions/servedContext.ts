import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../ids';
import { showsDraft } from '../../platform/documents/draftEditor';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';

/**
 * How long a draft must be gone, in milliseconds, before commands are no longer offered: from one file to another VS Code
 * shows no editor for a moment, and a command palette that is opened then keeps the commands that it opened with.
 */
const GONE_AFTER = 500;

/** Tells `when` clauses whether the active editor has a document in a language served, and whether a draft is in sight at all. */
export class ServedContext implements vscode.Disposable {
	private readonly languages: ServedLanguages;
	private readonly known = new Map<string, boolean>();
	private readonly scheduler = new RunOnceScheduler(GONE_AFTER, () => this.update('all'));
	private readonly watching = vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(() => this.update('gains')),
		vscode.window.onDidChangeVisibleTextEditors(() => this.update('gains')),
		// A document that gets another language closes and opens again.
		vscode.workspace.onDidOpenTextDocument(document => {
			if (document === vscode.window.activeTextEditor?.document) {
				this.update('gains');
			}
		}),
		this.scheduler,
	);

	constructor(languages: ServedLanguages) {
		this.languages = languages;
		this.update('gains');
	}

	dispose(): void {
		this.watching.dispose();
	}

	/** Tells what is so now; of `gains` only what lets commands be offered, and the rest later. */
	private update(which: 'gains' | 'all'): void {
		this.scheduler.cancel();
		const { activeTextEditor, visibleTextEditors } = vscode.window;
		this.set(CONTEXT_KEYS.served, this.languages.has(activeTextEditor?.document.languageId ?? ''), which);
		// Told the other way round, so that the command is offered while the extension has not started yet.
		this.set(CONTEXT_KEYS.noDraft, !visibleTextEditors.some(showsDraft), which);
	}

	private set(key: string, value: boolean, which: 'gains' | 'all'): void {
		if (value === (this.known.get(key) ?? false)) {
			return;
		}
		if (value !== (key === CONTEXT_KEYS.served) && which === 'gains') {
			this.scheduler.schedule();
			return;
		}
		this.known.set(key, value);
		void vscode.commands.executeCommand('setContext', key, value);
	}
}
