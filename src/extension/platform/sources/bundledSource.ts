import { bundledDossiers, optionalDossiers, type BundledDossier } from 'dossier:bundled';
import * as vscode from 'vscode';
import { readSwitchedOn } from '../library/dossierSettings';
import type { DossierFileState, DossierSource } from './dossierSource';
import { readBundled } from './readBundled';

/** The dossiers that ship with the extension, without the optional ones that the user has not switched on. Their files never change. */
export class BundledSource implements DossierSource {
	readonly kind = 'bundled';
	private readonly extensionUri: vscode.Uri;
	private readonly bundled: readonly Pick<BundledDossier, 'name' | 'sha256'>[];
	private readonly optional: readonly BundledDossier[];
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly files = new Map<string, Promise<DossierFileState>>();
	/** Never fires: the store reads its sources again when the settings of dossiers change. */
	readonly onDidChange = this.changed.event;

	constructor(
		extensionUri: vscode.Uri,
		bundled: readonly Pick<BundledDossier, 'name' | 'sha256'>[] = bundledDossiers,
		optional = optionalDossiers,
	) {
		this.extensionUri = extensionUri;
		this.bundled = bundled;
		this.optional = optional;
	}

	async read(): Promise<readonly DossierFileState[]> {
		const isOn = readSwitchedOn();
		return Promise.all([...this.bundled, ...this.optional.filter(({ id }) => isOn(id))].map(dossier => this.file(dossier)));
	}

	dispose(): void {
		this.files.clear();
		this.changed.dispose();
	}

	/** Reads a file once. A failure is not kept. */
	private async file({ name, sha256 }: Pick<BundledDossier, 'name' | 'sha256'>): Promise<DossierFileState> {
		const known = this.files.get(name);
		if (known) {
			return known;
		}
		const file = (async () => readBundled(vscode.Uri.joinPath(this.extensionUri, 'dist', 'dossiers', name), sha256))();
		this.files.set(name, file);
		file.catch(() => this.files.delete(name));
		return file;
	}
}
