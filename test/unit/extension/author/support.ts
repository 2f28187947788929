import { readFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { completeDossier } from '../../../../src/extension/features/author/completeDossier';
import type { AuthorServices } from '../../../../src/extension/features/author/services';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { DocumentSearch } from '../../../../src/extension/platform/documents/documentSearch';
import { DossierOutlines } from '../../../../src/extension/platform/documents/dossierOutlines';
import { ServedLanguages } from '../../../../src/extension/platform/documents/servedLanguages';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { SilencedLabels } from '../../../../src/extension/platform/mentions/silencedLabels';
import { DossierSchemaFile } from '../../../../src/extension/platform/sources/dossierSchemaFile';
import { DossierDocuments } from '../../../../src/extension/platform/sources/workspace/dossierDocuments';
import { UnsavedDossiers } from '../../../../src/extension/platform/sources/workspace/unsavedDossiers';
import { WorkspaceSource } from '../../../../src/extension/platform/sources/workspace/workspaceSource';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import { FakeLog } from '../../../support/fakeVscode/values/log';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { Uri } from '../../../support/fakeVscode/values/uri';

/** The path of the dossier file. */
export const PATH = '/project/small.dossier.yaml';

/** A workspace with the small dossier, open in an editor, and the services for writing it. */
export async function writing(text = SMALL_YAML, path = PATH) {
	const host = freshHost();
	host.folders = [Uri.file('/project')];
	host.files.put(path, text);
	host.files.put('/extension/schemas/dossier.schema.json', readFileSync('schemas/dossier.schema.json', 'utf8'));
	const log = new FakeLog();
	const store = new LibraryStore([new WorkspaceSource(new PickedFiles(), log)], log);
	const dossierDocuments = new DossierDocuments();
	const unsaved = new UnsavedDossiers({ store, dossierDocuments, log });
	const services = {
		store,
		dossierDocuments,
		unsaved,
		outlines: new DossierOutlines(),
		documentSearch: new DocumentSearch(log, new ServedLanguages()),
		schema: new DossierSchemaFile(Uri.file('/extension')),
		silenced: new SilencedLabels(new FakeMemento()),
		log,
	};
	await store.get();
	const fake = host.open(path, text);
	return { host, log, services, fake, document: asDocument(fake) };
}

/** Converts a document of the fake API to one of VS Code; it has the parts that the extension uses. */
function asDocument(document: FakeDocument): vscode.TextDocument {
	return document as unknown as vscode.TextDocument;
}

/** Returns the position after the first occurrence of a text in a document. */
export function after(document: vscode.TextDocument, part: string): vscode.Position {
	return document.positionAt(document.getText().indexOf(part) + part.length);
}

/** Returns what is proposed after the first occurrence of a text in a document, without the item that is never shown. */
export async function offered(
	{ document, services }: { readonly document: vscode.TextDocument; readonly services: AuthorServices },
	part: string,
): Promise<readonly vscode.CompletionItem[]> {
	const list = await completeDossier(document, after(document, part), services);
	return (list?.items ?? []).filter(({ label }) => label !== '\uE001');
}
