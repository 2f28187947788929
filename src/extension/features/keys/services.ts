import type * as vscode from 'vscode';
import type { Bibliographies } from '../../platform/citation/bibliographies/bibliographies';
import type { DocumentKeys } from '../../platform/citation/bibliographies/documentKeys';
import type { OwnLibraryReader } from '../../platform/citation/bibliographies/ownLibraries';
import type { DocumentStyles } from '../../platform/citation/document/documentStyles';
import type { KeyCitations } from '../../platform/citation/document/keyCitations';
import type { RecentCitations } from '../../platform/citation/recentCitations';
import type { DocumentSearch } from '../../platform/documents/documentSearch';
import type { ParsedDocuments } from '../../platform/documents/parsedDocuments';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SearchIndexes } from '../../platform/library/searchIndexes';

/** The services for finding the key at a position, and what it means. */
export interface KeyAtServices {
	readonly store: LibraryStore;
	readonly citations: KeyCitations;
}

/** The services for showing what a key means. */
export interface HoverKeyServices extends KeyAtServices {
	readonly styles: DocumentStyles;
}

/** The services for finding the record of a key. */
export interface KeyRecordServices extends KeyAtServices {
	readonly bibliographies: Bibliographies;
}

/** The services for finding where a key is cited. */
export interface KeyReferenceServices extends KeyRecordServices {
	readonly documentSearch: DocumentSearch;
}

/** The services for adding the sources of keys to a bibliography. */
export interface AddKeyServices extends KeyRecordServices {
	readonly own: OwnLibraryReader;
}

/** The services for completing keys. */
export interface CompleteKeyServices extends HoverKeyServices {
	readonly documents: ParsedDocuments;
	readonly indexes: SearchIndexes;
	readonly own: OwnLibraryReader;
	readonly recent: RecentCitations;
}

/** The services for reporting keys that are not in the bibliography. */
export interface KeyProblemServices extends KeyAtServices {
	readonly keys: DocumentKeys;
	readonly log: vscode.LogOutputChannel;
}
