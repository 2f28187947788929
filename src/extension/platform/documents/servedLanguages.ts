import * as vscode from 'vscode';
import { SERVED_IDS } from '../../../core/language/languages';
import { SETTINGS } from '../../ids';
import { reregisterOn } from './reregisterOn';

/** The languages in which labels are recognized: those with prose finders, and those that the user has added. */
export class ServedLanguages implements vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly watching = vscode.workspace.onDidChangeConfiguration(event => {
		if (event.affectsConfiguration(SETTINGS.languages)) {
			this.changed.fire();
		}
	});

	/** Fires when the user adds or removes a language. */
	readonly onDidChange = this.changed.event;

	/** The languages that the user has added, without those that are always served. */
	get added(): readonly string[] {
		const set = vscode.workspace.getConfiguration().get(SETTINGS.languages);
		return Array.isArray(set) ? set.filter(language => typeof language === 'string' && !SERVED_IDS.includes(language)) : [];
	}

	/** Whether labels are recognized in documents of a language. */
	has(languageId: string): boolean {
		return SERVED_IDS.includes(languageId) || this.added.includes(languageId);
	}

	/** Selects the documents in languages served. */
	get selector(): readonly vscode.DocumentFilter[] {
		return [...SERVED_IDS, ...this.added].map(language => ({ language }));
	}

	/** Registers a provider for the languages served, and registers it again whenever they change. */
	register(provide: (selector: vscode.DocumentSelector) => vscode.Disposable): vscode.Disposable {
		return reregisterOn(this.onDidChange, () => provide(this.selector));
	}

	dispose(): void {
		vscode.Disposable.from(this.watching, this.changed).dispose();
	}
}
