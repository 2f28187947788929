import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { ENTRY_SCHEME, entryOfUri, textOfEntry } from '../../platform/library/entryText';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { guarded } from '../../platform/ui/guarded';

/** Registers the read-only text of each entry, which “Go to Definition” opens, with code lenses for commands on the entry. */
export function registerEntryText({
	store,
	log,
}: {
	readonly store: LibraryStore;
	readonly log: vscode.LogOutputChannel;
}): vscode.Disposable {
	const entryAt = async (uri: vscode.Uri) => {
		const { library } = await store.get();
		const entry = entryOfUri(library, uri);
		return entry && { library, entry };
	};
	const changed = new vscode.EventEmitter<vscode.Uri>();
	return vscode.Disposable.from(
		changed,
		store.onDidChange(() =>
			vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === ENTRY_SCHEME).forEach(({ uri }) => changed.fire(uri)),
		),
		vscode.workspace.registerTextDocumentContentProvider(ENTRY_SCHEME, {
			onDidChange: changed.event,
			provideTextDocumentContent: uri => guarded(log, 'provideTextDocumentContent', async () => {
				const found = await entryAt(uri);
				return found ? textOfEntry(found.library, found.entry).text : vscode.l10n.t('None of the loaded dossiers has this entry.');
			}),
		}),
		vscode.languages.registerCodeLensProvider({ scheme: ENTRY_SCHEME }, {
			provideCodeLenses: document => guarded(log, 'provideCodeLenses', async () => {
				const found = await entryAt(document.uri);
				return found && lenses().map(({ command, title }) =>
					new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { command, title, arguments: [found.entry.id] }));
			}),
		}),
	);
}

function lenses(): readonly { readonly command: string; readonly title: string }[] {
	return [
		{ command: COMMANDS.openPreview, title: vscode.l10n.t('Open in Preview') },
		{ command: COMMANDS.findMentions, title: vscode.l10n.t('Find Mentions') },
		{ command: COMMANDS.revealEntry, title: vscode.l10n.t('Show in Tree') },
	];
}
