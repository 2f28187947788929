import * as vscode from 'vscode';
import { bundledDossiers } from 'dossier:bundled';
import type { DossierFileState, DossierSource } from './dossierSource';
import { readBundled } from './readBundled';

/** The dossiers that ship with the extension. They never change. */
export class BundledSource implements DossierSource {
	readonly kind = 'bundled';
	private readonly extensionUri: vscode.Uri;
	private readonly bundled: typeof bundledDossiers;
	private readonly changed = new vscode.EventEmitter<void>();
	private files: Promise<readonly DossierFileState[]> | undefined;
	readonly onDidChange = this.changed.event;

	constructor(extensionUri: vscode.Uri, bundled = bundledDossiers) {
		this.extensionUri = extensionUri;
		this.bundled = bundled;
	}

	async read(): Promise<readonly DossierFileState[]> {
		this.files ??= this.readAll();
		this.files.catch(() => {
			this.files = undefined;
		});
		return this.files;
	}

	dispose(): void {
		this.files = undefined;
		this.changed.dispose();
	}

	private async readAll(): Promise<readonly DossierFileState[]> {
		return Promise.all(this.bundled.map(({ name, sha256 }) => readBundled(vscode.Uri.joinPath(this.extensionUri, 'dist', 'dossiers', name), sha256)));
	}
}
