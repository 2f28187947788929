import type * as vscode from 'vscode';
import type { Bibliographies } from '../../platform/bibliographies';
import type { DocumentCitations } from '../../platform/documentCitations';
import type { DocumentSearch } from '../../platform/documentSearch';
import type { LibraryStore } from '../../platform/libraryStore';
import type { ParsedDocuments } from '../../platform/parsedDocuments';
import type { RecentCitations } from '../../platform/recentCitations';
import type { SearchIndexes } from '../../platform/searchIndexes';

/** What keys in documents need. */
export interface KeyServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly bibliographies: Bibliographies;
	readonly recent: RecentCitations;
	readonly documents: ParsedDocuments;
	readonly citations: DocumentCitations;
	readonly documentSearch: DocumentSearch;
	readonly log: vscode.LogOutputChannel;
}
