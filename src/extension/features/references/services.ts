import type * as vscode from 'vscode';
import type { OwnLibraryReader } from '../../platform/citation/bibliographies/ownLibraries';
import type { DocumentStyles } from '../../platform/citation/document/documentStyles';
import type { ReferenceRecognizers } from '../../platform/citation/document/referenceRecognizers';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SearchIndexes } from '../../platform/library/searchIndexes';

/** The services of the references feature. */
export interface ReferenceServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly own: OwnLibraryReader;
	readonly lastEditor: LastEditor;
	readonly recognizers: ReferenceRecognizers;
	readonly styles: DocumentStyles;
	readonly log: vscode.LogOutputChannel;
}
