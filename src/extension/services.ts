import * as vscode from 'vscode';
import { BundledSource } from './platform/sources/bundledSource';
import { Bibliographies } from './platform/citation/bibliographies/bibliographies';
import { DocumentChecks } from './platform/checks/documentChecks';
import { HeldTexts } from './platform/checks/heldTexts';
import { ShownFindings } from './platform/checks/shownFindings';
import { CitedDocuments } from './platform/citation/document/citedDocuments';
import { CompiledDossiers } from './platform/sources/files/compiledDossiers';
import { Corrections } from './platform/mentions/corrections';
import { KeyCitations } from './platform/citation/document/keyCitations';
import { DossierOutlines } from './platform/documents/dossierOutlines';
import { DocumentKeys } from './platform/citation/bibliographies/documentKeys';
import { DocumentSearch } from './platform/documents/documentSearch';
import { EntryMentions } from './platform/mentions/entryMentions';
import { HoverModes } from './platform/mentions/hoverMode';
import { IntroductionFinder } from './platform/mentions/introductionFinder';
import { LastEditor } from './platform/documents/lastEditor';
import { LibraryStore } from './platform/library/libraryStore';
import { lineLog } from './platform/ui/lineLog';
import { MentionFinder } from './platform/mentions/mentionFinder';
import { MentionSearch } from './platform/mentions/mentionSearch';
import { DocumentRecognisers } from './platform/citation/document/documentRecognisers';
import { OwnReaders } from './platform/sources/files/ownReaders';
import { OwnLibraryReader } from './platform/citation/bibliographies/ownLibraries';
import { ParsedDocuments } from './platform/documents/parsedDocuments';
import { SearchIndexes } from './platform/library/searchIndexes';
import { ServedLanguages } from './platform/documents/servedLanguages';
import { SilencedLabels } from './platform/mentions/silencedLabels';
import { PickedFiles } from './platform/citation/bibliographies/pickedFiles';
import { KnownNotes } from './platform/citation/document/knownNotes';
import { RecentCitations } from './platform/citation/recentCitations';
import { ReferenceRecognisers } from './platform/citation/document/referenceRecognisers';
import { AddressSource } from './platform/sources/address/addressSource';
import { WorkspaceSource } from './platform/sources/workspace/workspaceSource';
import { ExtensionSource } from './platform/sources/extensionSource';
import { RegisteredSource } from './platform/sources/registeredSource';
import { DossierDocuments } from './platform/sources/workspace/dossierDocuments';
import { DossierSchemaFile } from './platform/sources/dossierSchema';
import { UnsavedDossiers } from './platform/sources/workspace/unsavedDossiers';
import { UserSource } from './platform/sources/userSource';
import { SymbolFinder } from './platform/mentions/symbolFinder';

/** Creates the services that features share. Each feature declares those that it needs. No file is read yet. */
export function buildServices({
	extension,
	extensionUri,
	globalState,
	globalStorageUri,
	storageUri,
	workspaceState,
}: vscode.ExtensionContext) {
	const log = lineLog(vscode.window.createOutputChannel(vscode.l10n.t('Dossier'), { log: true }));
	const picked = new PickedFiles(workspaceState);
	const compiled = new CompiledDossiers(globalStorageUri, versionOf(extension), log);
	const readers = new OwnReaders();
	const userDossiers = new UserSource(globalStorageUri, log, compiled, readers);
	const registered = new RegisteredSource();
	const addresses = new AddressSource({ storageUri: globalStorageUri, memento: globalState, log, compiled });
	const store = new LibraryStore(
		[
			new WorkspaceSource(picked, log, compiled, readers),
			userDossiers,
			registered,
			new ExtensionSource(log, compiled),
			addresses,
			new BundledSource(extensionUri),
		],
		log,
		compiled,
	);
	const dossierDocuments = new DossierDocuments();
	const unsaved = new UnsavedDossiers({ store, dossierDocuments, readers, log });
	const outlines = new DossierOutlines();
	const schema = new DossierSchemaFile(extensionUri);
	const served = new ServedLanguages();
	const silenced = new SilencedLabels(workspaceState);
	const documents = new ParsedDocuments(served);
	const symbols = new SymbolFinder(store, documents);
	const held = new HeldTexts(log);
	const bibliographies = new Bibliographies(picked);
	const keys = new DocumentKeys(bibliographies);
	const recognisers = new ReferenceRecognisers();
	const checks = new DocumentChecks({ store, documents, served, symbols, silenced, held, keys, recognisers });
	const mentions = new MentionFinder({ store, documents, symbols, silenced, meanings: checks });
	const introductions = new IntroductionFinder(store, documents);
	const entryMentions = new EntryMentions({ store, mentions, symbols, silenced });
	const corrections = new Corrections({ store, mentions });
	const shownFindings = new ShownFindings();
	const documentSearch = new DocumentSearch(log, served);
	const mentionSearch = new MentionSearch(entryMentions, documentSearch);
	const indexes = new SearchIndexes();
	const citations = new KeyCitations(documents);
	const cited = new CitedDocuments(documents);
	const own = new OwnLibraryReader(bibliographies, picked);
	const recent = new RecentCitations(workspaceState);
	const documentRecognisers = new DocumentRecognisers(own, recognisers);
	const knownNotes = new KnownNotes();
	const modes = new HoverModes();
	const lastEditor = new LastEditor();
	const disposables = [
		{ dispose: () => checks.forget() }, { dispose: () => symbols.forget() }, held, log, unsaved, dossierDocuments, store, indexes, served, silenced,
		documents, shownFindings, lastEditor, knownNotes, recognisers, documentRecognisers, keys,
	];
	return {
		extensionUri, log,
		store, dossierDocuments, unsaved, outlines, schema, userDossiers, registered, addresses, indexes,
		served, silenced, documents, symbols, mentions, introductions, entryMentions, corrections,
		held, checks, shownFindings,
		bibliographies, keys, own, citations, cited, recent, recognisers, documentRecognisers, knownNotes,
		documentSearch, mentionSearch, modes, lastEditor,
		extensionId: extension.id,
		storageUri: globalStorageUri,
		nearestStorageUri: storageUri ?? globalStorageUri,
		memory: globalState,
		workspaceMemory: workspaceState,
		dispose: () => vscode.Disposable.from(...disposables).dispose(),
	};
}

/** The manifest is not read with core, which must not be loaded on activation. */
function versionOf({ packageJSON }: Pick<vscode.Extension<unknown>, 'packageJSON'>): string {
	const { version } = (packageJSON ?? {}) as { readonly version?: unknown };
	return typeof version === 'string' ? version : '';
}
