import type * as vscode from 'vscode';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { UnsavedDossiers } from '../../platform/sources/workspace/unsavedDossiers';
import type { LeftOutTexts } from './leftOutTexts';

/** The services with which dossiers are exported. */
export interface ExportServices {
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
	readonly store: LibraryStore;
	readonly unsaved: UnsavedDossiers;
	readonly lastEditor: LastEditor;
}

/** The services of the command, including the texts that show what was left out. */
export interface ExportCommandServices extends ExportServices {
	readonly leftOut: LeftOutTexts;
}
