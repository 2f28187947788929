import * as vscode from 'vscode';
import { Bibliographies } from './platform/bibliographies';
import { Corrections } from './platform/corrections';
import { DocumentCitations } from './platform/documentCitations';
import { DocumentSearch } from './platform/documentSearch';
import { EntryMentions } from './platform/entryMentions';
import { HoverModes } from './platform/hoverMode';
import { LastEditor } from './platform/lastEditor';
import { LibraryStore } from './platform/libraryStore';
import { lineLog } from './platform/lineLog';
import { MentionFinder } from './platform/mentionFinder';
import { MentionSearch } from './platform/mentionSearch';
import { OwnLibraryReader } from './platform/ownLibraries';
import { ParsedDocuments } from './platform/parsedDocuments';
import { SearchIndexes } from './platform/searchIndexes';
import { ServedLanguages } from './platform/servedLanguages';
import { SilencedLabels } from './platform/silencedLabels';
import { PickedFiles } from './platform/pickedFiles';
import { RecentCitations } from './platform/recentCitations';
import { SymbolFinder } from './platform/symbolFinder';

/** Builds what the features share. Each feature names what it needs of it. Nothing is read yet. */
export function buildServices({ extension, extensionUri, globalState, globalStorageUri, workspaceState }: vscode.ExtensionContext) {
	const log = lineLog(vscode.window.createOutputChannel(vscode.l10n.t('Dossier'), { log: true }));
	const store = new LibraryStore(extensionUri, log);
	const served = new ServedLanguages();
	const silenced = new SilencedLabels(workspaceState);
	const documents = new ParsedDocuments(served);
	const symbols = new SymbolFinder(store, documents);
	const mentions = new MentionFinder({ store, documents, symbols, silenced });
	const entryMentions = new EntryMentions({ store, mentions, symbols, silenced });
	const corrections = new Corrections({ store, mentions });
	const documentSearch = new DocumentSearch(log, served);
	const search = new MentionSearch(entryMentions, documentSearch);
	const indexes = new SearchIndexes();
	const citations = new DocumentCitations(documents);
	const picked = new PickedFiles(workspaceState);
	const bibliographies = new Bibliographies(picked);
	const own = new OwnLibraryReader(bibliographies, picked);
	const recent = new RecentCitations(workspaceState);
	const modes = new HoverModes();
	const lastEditor = new LastEditor();
	return {
		extensionUri, log, store, indexes, served, silenced, documents, symbols, mentions, entryMentions, corrections, bibliographies, own, citations, recent, documentSearch, search, modes, lastEditor,
		extensionId: extension.id,
		storageUri: globalStorageUri,
		memory: globalState,
		dispose: () => vscode.Disposable.from(log, store, served, silenced, documents, lastEditor).dispose(),
	};
}
