import type * as vscode from 'vscode';
import type { DocumentSearch } from '../../platform/documents/documentSearch';
import type { DossierOutlines } from '../../platform/documents/dossierOutlines';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SilencedLabels } from '../../platform/mentions/silencedLabels';
import type { DossierSchemaFile } from '../../platform/sources/dossierSchemaFile';
import type { DossierDocuments } from '../../platform/sources/workspace/dossierDocuments';
import type { UnsavedDossiers } from '../../platform/sources/workspace/unsavedDossiers';

/** The services that the features for dossier files use. */
export interface AuthorServices {
	readonly store: LibraryStore;
	readonly unsaved: UnsavedDossiers;
	readonly dossierDocuments: DossierDocuments;
	readonly outlines: DossierOutlines;
	readonly documentSearch: DocumentSearch;
	readonly schema: DossierSchemaFile;
	readonly silenced: SilencedLabels;
	readonly log: vscode.LogOutputChannel;
}
