import type * as vscode from 'vscode';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { LibraryStore } from '../../platform/library/libraryStore';

/** The services with which something is added to a dossier. */
export interface AddServices {
	readonly log: vscode.LogOutputChannel;
	readonly store: LibraryStore;
	readonly lastEditor: LastEditor;
}
