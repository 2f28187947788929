import type * as vscode from 'vscode';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { UserSource } from '../../platform/sources/userSource';

/** The services with which files of terms and sources are imported. */
export interface ImportServices {
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
	readonly store: LibraryStore;
	readonly userDossiers: UserSource;
	/** The folder in which the extension can store files: of the workspace, or of the user if no folder is open. */
	readonly nearestStorageUri: vscode.Uri;
	/** What the workspace remembers. */
	readonly workspaceMemory: vscode.Memento;
}
