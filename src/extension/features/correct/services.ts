import type * as vscode from 'vscode';
import type { Corrections } from '../../platform/mentions/corrections';
import type { DocumentSearch } from '../../platform/documents/documentSearch';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';

/** The services that correcting names uses. */
export interface CorrectServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly corrections: Corrections;
	readonly documentSearch: DocumentSearch;
	readonly log: vscode.LogOutputChannel;
}
