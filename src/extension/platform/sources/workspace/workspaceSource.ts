import * as vscode from 'vscode';
import { SETTINGS } from '../../../ids';
import type { PickedFiles } from '../../citation/bibliographies/pickedFiles';
import type { DossierSource } from '../dossierSource';
import type { CompiledDossiers } from '../files/compiledDossiers';
import { DOSSIER_GLOB, isDossierFile } from '../files/dossierFileName';
import { mayMissChanges } from '../files/mayMissChanges';
import type { OwnReaders } from '../files/ownReaders';
import { WatchedFiles, type Watched } from '../files/watchedFiles';
import { FolderEvents } from './folderEvents';
import { namedFiles } from './namedFiles';
import { NamedFileWatcher } from './namedFileWatcher';
import { listWorkspace, workspaceRefusal } from './workspaceList';

/** The dossiers in the folders of the workspace. */
export class WorkspaceSource implements DossierSource {
	readonly kind = 'workspace';
	private readonly files: WatchedFiles;
	readonly onDidChange: vscode.Event<void>;

	constructor(picked: PickedFiles, log: vscode.LogOutputChannel, compiled?: CompiledDossiers, readers?: OwnReaders) {
		this.files = new WatchedFiles({
			list: () => listWorkspace(picked), watch: watchWorkspace, refusal: file => workspaceRefusal(file, picked), compiled, readers, log,
		});
		this.onDidChange = this.files.onDidChange;
	}

	read() {
		return this.files.read();
	}

	dispose(): void {
		this.files.dispose();
	}
}

/**
 * A watcher for files does not report folders that are renamed, moved or deleted, and one for everything reports too much, so that only its
 * events about folders are used. What the user does in VS Code is observed as well, since some file systems, such as those of the web,
 * report nothing.
 */
function watchWorkspace({ refresh, contains }: Watched): vscode.Disposable {
	const files = vscode.workspace.createFileSystemWatcher(DOSSIER_GLOB);
	return vscode.Disposable.from(
		files,
		files.onDidCreate(refresh),
		files.onDidChange(refresh),
		files.onDidDelete(refresh),
		new NamedFileWatcher(refresh),
		new FolderEvents(() => refresh(), contains),
		vscode.workspace.onDidChangeWorkspaceFolders(() => refresh()),
		vscode.workspace.onDidSaveTextDocument(({ uri }) => (isDossierFile(uri.path) || isNamed(uri)) && refresh(uri)),
		vscode.workspace.onDidCreateFiles(() => refresh()),
		vscode.workspace.onDidDeleteFiles(() => refresh()),
		vscode.workspace.onDidRenameFiles(() => refresh()),
		vscode.workspace.onDidGrantWorkspaceTrust(() => refresh()),
		vscode.window.onDidChangeWindowState(
			({ focused }) => focused && mayMissChanges(vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? []) && refresh(),
		),
		vscode.workspace.onDidChangeConfiguration(event => {
			if ([SETTINGS.paths, 'files.exclude', 'search.exclude'].some(id => event.affectsConfiguration(id))) {
				refresh();
			}
		}),
	);
}

function isNamed(uri: vscode.Uri): boolean {
	return namedFiles().some(one => one.toString() === uri.toString());
}
