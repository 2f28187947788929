import type * as vscode from 'vscode';
import type { Bibliographies } from '../../platform/citation/bibliographies/bibliographies';
import type { KeyCitations } from '../../platform/citation/document/keyCitations';
import type { DocumentKeys } from '../../platform/citation/bibliographies/documentKeys';
import type { DocumentSearch } from '../../platform/documents/documentSearch';
import type { OwnLibraryReader } from '../../platform/citation/bibliographies/ownLibraries';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { ParsedDocuments } from '../../platform/documents/parsedDocuments';
import type { RecentCitations } from '../../platform/citation/recentCitations';
import type { SearchIndexes } from '../../platform/library/searchIndexes';

/** The services of the keys feature. */
export interface KeyServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly bibliographies: Bibliographies;
	readonly own: OwnLibraryReader;
	readonly recent: RecentCitations;
	readonly documents: ParsedDocuments;
	readonly citations: KeyCitations;
	readonly keys: DocumentKeys;
	readonly documentSearch: DocumentSearch;
	readonly log: vscode.LogOutputChannel;
}
