import type * as vscode from 'vscode';
import type { Bibliographies } from '../../platform/bibliographies';
import type { LastEditor } from '../../platform/lastEditor';
import type { LibraryStore } from '../../platform/libraryStore';
import type { OwnLibraryReader } from '../../platform/ownLibraries';
import type { ServedLanguages } from '../../platform/servedLanguages';
import type { SymbolFinder } from '../../platform/symbolFinder';
import type { RecentCitations } from '../../platform/recentCitations';
import type { SearchIndexes } from '../../platform/searchIndexes';

/** What citing needs. */
export interface CiteServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly served: ServedLanguages;
	readonly symbols: SymbolFinder;
	readonly bibliographies: Bibliographies;
	readonly own: OwnLibraryReader;
	readonly lastEditor: LastEditor;
	readonly recent: RecentCitations;
	readonly log: vscode.LogOutputChannel;
}
