import * as vscode from 'vscode';
import { DocumentChecks } from './platform/checks/documentChecks';
import { HeldTexts } from './platform/checks/heldTexts';
import { ShownFindings } from './platform/checks/shownFindings';
import { Bibliographies } from './platform/citation/bibliographies/bibliographies';
import { DocumentKeys } from './platform/citation/bibliographies/documentKeys';
import { OwnLibraryReader } from './platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from './platform/citation/bibliographies/pickedFiles';
import { CitedDocuments } from './platform/citation/document/citedDocuments';
import { DocumentRecognizers } from './platform/citation/document/documentRecognizers';
import { DocumentStyles } from './platform/citation/document/documentStyles';
import { KeyCitations } from './platform/citation/document/keyCitations';
import { KnownNotes } from './platform/citation/document/knownNotes';
import { ReferenceRecognizers } from './platform/citation/document/referenceRecognizers';
import { WholeDocuments } from './platform/citation/document/wholeDocuments';
import { RecentCitations } from './platform/citation/recentCitations';
import { DocumentSearch } from './platform/documents/documentSearch';
import { DossierOutlines } from './platform/documents/dossierOutlines';
import { LastEditor } from './platform/documents/lastEditor';
import { ParsedDocuments } from './platform/documents/parsedDocuments';
import { ServedLanguages } from './platform/documents/servedLanguages';
import { LibraryStore } from './platform/library/libraryStore';
import { SearchIndexes } from './platform/library/searchIndexes';
import { Corrections } from './platform/mentions/corrections';
import { EntryMentions } from './platform/mentions/entryMentions';
import { HoverModes } from './platform/mentions/hoverMode';
import { IntroductionFinder } from './platform/mentions/introductionFinder';
import { MentionFinder } from './platform/mentions/mentionFinder';
import { MentionSearch } from './platform/mentions/mentionSearch';
import { SilencedLabels } from './platform/mentions/silencedLabels';
import { SymbolFinder } from './platform/mentions/symbolFinder';
import { AddressSource } from './platform/sources/address/addressSource';
import { BundledSource } from './platform/sources/bundledSource';
import { DossierSchemaFile } from './platform/sources/dossierSchemaFile';
import { ExtensionSource } from './platform/sources/extensionSource';
import { CompiledDossiers } from './platform/sources/files/compiledDossiers';
import { OwnReaders } from './platform/sources/files/ownReaders';
import { RegisteredSource } from './platform/sources/registeredSource';
import { UserSource } from './platform/sources/userSource';
import { DossierDocuments } from './platform/sources/workspace/dossierDocuments';
import { UnsavedDossiers } from './platform/sources/workspace/unsavedDossiers';
import { WorkspaceSource } from './platform/sources/workspace/workspaceSource';
import { lineLog } from './platform/ui/lineLog';

/** Creates the services that features share. Each feature declares those that it needs. No file is read yet. */
export function buildServices(context: vscode.ExtensionContext) {
	const { extension, extensionUri, globalState, globalStorageUri, storageUri, workspaceState } = context;
	const log = lineLog(vscode.window.createOutputChannel(vscode.l10n.t('Dossier'), { log: true }));
	const picked = new PickedFiles(workspaceState);
	const dossiers = dossierServices(context, log, picked);
	const documents = documentServices(log);
	const citing = citationServices(workspaceState, picked, { documents: documents.documents, store: dossiers.store });
	const reading = mentionServices(workspaceState, { log, ...dossiers, ...documents, ...citing });
	const { checks, symbols, held, shownFindings, silenced } = reading;
	const { unsaved, dossierDocuments, store, indexes } = dossiers;
	const { knownNotes, recognizers, documentRecognizers, keys } = citing;
	const disposables = [
		{ dispose: () => checks.forget() }, { dispose: () => symbols.forget() }, held, log, unsaved, dossierDocuments, store, indexes,
		documents.served, silenced, documents.documents, shownFindings, documents.lastEditor, knownNotes, recognizers, documentRecognizers, keys,
	];
	return {
		extensionUri, log,
		...dossiers, ...documents, ...citing, ...reading,
		extensionId: extension.id,
		storageUri: globalStorageUri,
		nearestStorageUri: storageUri ?? globalStorageUri,
		memory: globalState,
		workspaceMemory: workspaceState,
		dispose: () => vscode.Disposable.from(...disposables).dispose(),
	};
}

/** Creates the sources of dossiers, and the services that depend on dossiers alone. */
function dossierServices(
	{ extension, extensionUri, globalState, globalStorageUri }: vscode.ExtensionContext,
	log: vscode.LogOutputChannel,
	picked: PickedFiles,
) {
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
	return {
		store, userDossiers, registered, addresses, dossierDocuments,
		unsaved: new UnsavedDossiers({ store, dossierDocuments, readers, log }),
		outlines: new DossierOutlines(),
		schema: new DossierSchemaFile(extensionUri),
		indexes: new SearchIndexes(),
	};
}

/** Creates the services for the documents and editors of the user. */
function documentServices(log: vscode.LogOutputChannel) {
	const served = new ServedLanguages();
	return {
		served,
		documents: new ParsedDocuments(served),
		documentSearch: new DocumentSearch(log, served),
		lastEditor: new LastEditor(),
	};
}

/** Creates the services that read bibliographies and citations. */
function citationServices(
	workspaceState: vscode.Memento,
	picked: PickedFiles,
	{ documents, store }: { readonly documents: ParsedDocuments; readonly store: LibraryStore },
) {
	const bibliographies = new Bibliographies(picked);
	const own = new OwnLibraryReader(bibliographies, picked);
	const recognizers = new ReferenceRecognizers();
	const wholeDocuments = new WholeDocuments(picked);
	const knownNotes = new KnownNotes();
	return {
		bibliographies, own, recognizers, wholeDocuments,
		styles: new DocumentStyles({ store, own, wholeDocuments, knownNotes }),
		keys: new DocumentKeys(bibliographies),
		documentRecognizers: new DocumentRecognizers(own, recognizers),
		knownNotes,
		citations: new KeyCitations(documents),
		cited: new CitedDocuments(documents),
		recent: new RecentCitations(workspaceState),
	};
}

/** Creates the services that find names and document symbols in documents, and check them. */
function mentionServices(
	workspaceState: vscode.Memento,
	{ log, store, served, documents, documentSearch, keys, recognizers, styles }: {
		readonly log: vscode.LogOutputChannel;
		readonly store: LibraryStore;
		readonly served: ServedLanguages;
		readonly documents: ParsedDocuments;
		readonly documentSearch: DocumentSearch;
		readonly keys: DocumentKeys;
		readonly recognizers: ReferenceRecognizers;
		readonly styles: DocumentStyles;
	},
) {
	const silenced = new SilencedLabels(workspaceState);
	const symbols = new SymbolFinder(store, documents);
	const held = new HeldTexts(log);
	const checks = new DocumentChecks({ store, documents, served, symbols, silenced, held, keys, recognizers, styles });
	const mentions = new MentionFinder({ store, documents, symbols, silenced, meanings: checks });
	const entryMentions = new EntryMentions({ store, mentions, symbols, silenced });
	return {
		silenced, symbols, held, checks, mentions, entryMentions,
		introductions: new IntroductionFinder(store, documents),
		corrections: new Corrections({ store, mentions }),
		shownFindings: new ShownFindings(),
		mentionSearch: new MentionSearch(entryMentions, documentSearch),
		modes: new HoverModes(),
	};
}

/** Returns the version in the manifest; empty if it has none. The type guards of core are not used: it must not be loaded on activation. */
function versionOf({ packageJSON }: Pick<vscode.Extension<unknown>, 'packageJSON'>): string {
	const { version } = (packageJSON ?? {}) as { readonly version?: unknown };
	return typeof version === 'string' ? version : '';
}
