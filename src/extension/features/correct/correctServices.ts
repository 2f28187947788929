import type * as vscode from 'vscode';
import type { Corrections } from '../../platform/corrections';
import type { DocumentSearch } from '../../platform/documentSearch';
import type { LibraryStore } from '../../platform/libraryStore';
import type { ServedLanguages } from '../../platform/servedLanguages';

/** What correcting names needs. */
export interface CorrectServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly corrections: Corrections;
	readonly search: DocumentSearch;
	readonly log: vscode.LogOutputChannel;
}
