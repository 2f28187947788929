import type * as vscode from 'vscode';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { UserSource } from '../../platform/sources/userSource';

/** The services that new dossiers are made with. */
export interface NewDossierServices {
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
	readonly store: LibraryStore;
	readonly lastEditor: LastEditor;
	readonly userDossiers: UserSource;
	/** The folder in which the extension can store files: of the workspace, or of the user if no folder is open. */
	readonly nearestStorageUri: vscode.Uri;
}
