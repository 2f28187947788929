import type * as vscode from 'vscode';
import type { KnownNotes } from '../../platform/citation/knownNotes';
import type { ReferenceRecognisers } from '../../platform/citation/referenceRecognisers';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { LibraryStore } from '../../platform/library/libraryStore';

/** What refreshing citations needs. */
export interface RefreshServices {
	readonly store: LibraryStore;
	readonly recognisers: ReferenceRecognisers;
	readonly knownNotes: KnownNotes;
	readonly lastEditor: LastEditor;
	readonly log: vscode.LogOutputChannel;
}
