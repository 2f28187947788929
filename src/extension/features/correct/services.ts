import type * as vscode from 'vscode';
import type { DocumentSearch } from '../../platform/documents/documentSearch';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { Corrections } from '../../platform/mentions/corrections';

/** The services that correcting names uses. */
export interface CorrectServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly corrections: Corrections;
	readonly documentSearch: DocumentSearch;
	readonly log: vscode.LogOutputChannel;
}
