import type * as vscode from 'vscode';
import type { HeldTexts } from '../../platform/checks/heldTexts';
import type { Bibliographies } from '../../platform/citation/bibliographies/bibliographies';
import type { CitedDocuments } from '../../platform/citation/document/citedDocuments';
import type { DocumentRecognisers } from '../../platform/citation/document/documentRecognisers';
import type { KnownNotes } from '../../platform/citation/document/knownNotes';
import type { WholeDocuments } from '../../platform/citation/document/wholeDocuments';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { OwnLibraryReader } from '../../platform/citation/bibliographies/ownLibraries';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import type { SymbolFinder } from '../../platform/mentions/symbolFinder';
import type { RecentCitations } from '../../platform/citation/recentCitations';
import type { ReferenceRecognisers } from '../../platform/citation/document/referenceRecognisers';
import type { SearchIndexes } from '../../platform/library/searchIndexes';

/** The services for planning a citation. */
export type PlanningServices = Pick<CiteServices, 'bibliographies' | 'documentRecognisers' | 'knownNotes' | 'recognisers' | 'store' | 'wholeDocuments'>;

/** The services of the cite feature. */
export interface CiteServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly served: ServedLanguages;
	readonly symbols: SymbolFinder;
	readonly bibliographies: Bibliographies;
	readonly cited: CitedDocuments;
	readonly own: OwnLibraryReader;
	readonly lastEditor: LastEditor;
	readonly recent: RecentCitations;
	readonly recognisers: ReferenceRecognisers;
	readonly documentRecognisers: DocumentRecognisers;
	readonly knownNotes: KnownNotes;
	readonly wholeDocuments: WholeDocuments;
	readonly held: HeldTexts;
	readonly log: vscode.LogOutputChannel;
}
