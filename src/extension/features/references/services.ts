import type * as vscode from 'vscode';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { OwnLibraryReader } from '../../platform/citation/bibliographies/ownLibraries';
import type { DocumentStyles } from '../../platform/citation/document/documentStyles';
import type { ReferenceRecognisers } from '../../platform/citation/document/referenceRecognisers';
import type { SearchIndexes } from '../../platform/library/searchIndexes';

/** The services of the references feature. */
export interface ReferenceServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly own: OwnLibraryReader;
	readonly lastEditor: LastEditor;
	readonly recognisers: ReferenceRecognisers;
	readonly styles: DocumentStyles;
	readonly log: vscode.LogOutputChannel;
}
