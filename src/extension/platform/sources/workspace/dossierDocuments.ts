import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../../ids';
import { reregisterOn } from '../../documents/reregisterOn';
import { DOSSIER_GLOB, isDossierFile, isJson } from '../files/dossierFileName';
import { namedFiles, onNamedFilesMayChange } from './namedFiles';

/** Selectors of the dossier files that editors show. */
export interface DossierSelectors {
	readonly all: readonly vscode.DocumentFilter[];
	/** Those that are not in JSON. */
	readonly yaml: readonly vscode.DocumentFilter[];
}

/** Tells which documents are dossier files: by their name, or because the setting `dossier.paths` names them. Reads no file. */
export class DossierDocuments implements vscode.Disposable {
	private named = namedFiles();
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly subscriptions = vscode.Disposable.from(this.changed, onNamedFilesMayChange(() => this.update()));

	/** Fires when the setting names different files than before. */
	readonly onDidChange = this.changed.event;

	constructor() {
		if (this.named.length > 0) {
			this.setContext();
		}
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	/** Whether the file with a URI is a dossier file. */
	has(uri: vscode.Uri): boolean {
		return isDossierFile(uri.path) || this.named.some(one => one.toString() === uri.toString());
	}

	/** Registers providers for dossier files, and registers them again whenever the setting names different ones. */
	register(provide: (selectors: DossierSelectors) => vscode.Disposable): vscode.Disposable {
		return reregisterOn(this.onDidChange, () => provide(this.selectors));
	}

	private get selectors(): DossierSelectors {
		// VS Code takes a pattern that equals the path of a document for a match, whatever characters are in it.
		const filterOf = ({ scheme, fsPath }: vscode.Uri): vscode.DocumentFilter => ({ scheme, pattern: fsPath });
		return {
			all: [{ pattern: DOSSIER_GLOB }, ...this.named.map(filterOf)],
			yaml: [{ pattern: '**/*.dossier.{yaml,yml}' }, ...this.named.filter(uri => !isJson(uri)).map(filterOf)],
		};
	}

	private update(): void {
		const named = namedFiles();
		if (named.join('\n') !== this.named.join('\n')) {
			this.named = named;
			this.setContext();
			this.changed.fire();
		}
	}

	/**
	 * Offers the commands for dossier files for the named ones, too. `when` clauses compare a path: in a remote window that of a URI,
	 * elsewhere that of the file system. The list has both.
	 */
	private setContext(): void {
		void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.namedFiles, [
			...new Set(this.named.flatMap(({ fsPath, path }) => [fsPath, path])),
		]);
	}
}
