import * as vscode from 'vscode';
import { SETTINGS } from '../../ids';
import type { DossierSource } from './dossierSource';
import type { CompiledDossiers } from './files/compiledDossiers';
import { isDossierFile } from './files/dossierFileName';
import type { WantedFile } from './files/dossierFiles';
import { listFolder } from './files/listFolder';
import { mayMissChanges } from './files/mayMissChanges';
import type { OwnReaders } from './files/ownReaders';
import { WatchedFiles, type Watched } from './files/watchedFiles';

/** The folder of the user's own dossiers, which apply to all documents in all workspaces. */
export class UserSource implements DossierSource {
	readonly kind = 'user';
	private readonly files: WatchedFiles;
	private readonly storageUri: vscode.Uri;
	readonly onDidChange: vscode.Event<void>;

	/** If the setting names no folder, a folder in `storageUri` is used. */
	constructor(storageUri: vscode.Uri, log: vscode.LogOutputChannel, compiled?: CompiledDossiers, readers?: OwnReaders) {
		this.storageUri = storageUri;
		this.files = new WatchedFiles({ list: () => this.list(), watch: watched => this.watch(watched), compiled, readers, log });
		this.onDidChange = this.files.onDidChange;
	}

	/** The folder, whether it exists or not. */
	get folder(): vscode.Uri {
		return (
			folderIn(vscode.workspace.getConfiguration().get<unknown>(SETTINGS.folder)) ?? vscode.Uri.joinPath(this.storageUri, 'dossiers')
		);
	}

	read() {
		return this.files.read();
	}

	dispose(): void {
		this.files.dispose();
	}

	private async list(): Promise<readonly WantedFile[]> {
		try {
			return (await listFolder(this.folder)).map(uri => ({ uri }));
		} catch (error) {
			// Most users have no such folder.
			if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
				return [];
			}
			throw error;
		}
	}

	/** VS Code also watches a folder that does not exist yet. */
	private watch({ refresh }: Watched): vscode.Disposable {
		let watcher = watchFolder(this.folder, refresh);
		return vscode.Disposable.from(
			{ dispose: () => watcher.dispose() },
			vscode.workspace.onDidSaveTextDocument(({ uri }) => isDossierFile(uri.path) && refresh(uri)),
			vscode.window.onDidChangeWindowState(({ focused }) => focused && mayMissChanges([this.folder]) && refresh()),
			vscode.workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration(SETTINGS.folder)) {
					watcher.dispose();
					watcher = watchFolder(this.folder, refresh);
					refresh();
				}
			}),
		);
	}
}

function watchFolder(folder: vscode.Uri, refresh: Watched['refresh']): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
	const onEvent = (uri: vscode.Uri) => (isDossierFile(uri.path) ? refresh(uri) : refresh());
	return vscode.Disposable.from(
		watcher,
		watcher.onDidCreate(onEvent),
		watcher.onDidChange(uri => isDossierFile(uri.path) && refresh(uri)),
		watcher.onDidDelete(onEvent),
	);
}

/**
 * Returns the folder that the setting names: an absolute path, or the URI of a folder in another file system. `undefined` if it names none.
 */
function folderIn(value: unknown): vscode.Uri | undefined {
	if (typeof value !== 'string' || value.trim() === '') {
		return undefined;
	}
	const path = value.trim();
	return /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? vscode.Uri.parse(path) : vscode.Uri.file(path);
}
