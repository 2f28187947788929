import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../ids';
import { showsDraft } from '../../platform/documents/draftEditor';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';

/**
 * How long no draft must be visible before commands are withdrawn, in milliseconds. While the user switches files, VS Code has no
 * editor for a moment, and a command palette opened at that moment would lack the commands until it is closed.
 */
const WITHDRAW_DELAY = 500;

/** Sets the context keys for whether the active document is in a language served and whether any draft is visible. */
export class ServedContext implements vscode.Disposable {
	private readonly languages: ServedLanguages;
	private readonly known = new Map<string, boolean>();
	private readonly scheduler = new RunOnceScheduler(WITHDRAW_DELAY, () => this.update('all'));
	private readonly watching = vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(() => this.update('gains')),
		vscode.window.onDidChangeVisibleTextEditors(() => this.update('gains')),
		// When the language of a document changes, VS Code closes and reopens it.
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

	/** Updates the context keys. With `gains`, changes that make commands available apply at once, and the others after a delay. */
	private update(which: 'gains' | 'all'): void {
		this.scheduler.cancel();
		const { activeTextEditor, visibleTextEditors } = vscode.window;
		this.set(CONTEXT_KEYS.served, this.languages.has(activeTextEditor?.document.languageId ?? ''), which);
		// The key is negated so that the command is available before the extension is activated.
		this.set(CONTEXT_KEYS.noDraft, !visibleTextEditors.some(showsDraft), which);
	}

	private set(key: string, value: boolean, which: 'gains' | 'all'): void {
		if (value === (this.known.get(key) ?? false)) {
			return;
		}
		// Commands are available if `served` is true, and if `noDraft` is false.
		const isGain = value === (key === CONTEXT_KEYS.served);
		if (!isGain && which === 'gains') {
			this.scheduler.schedule();
			return;
		}
		this.known.set(key, value);
		void vscode.commands.executeCommand('setContext', key, value);
	}
}
