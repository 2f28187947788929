import * as vscode from 'vscode';
import type { Library, LibraryEntry } from '../../../core/library/library';
import { shortTitleOfEntry } from '../../../core/library/shortTitle';
import { COMMANDS } from '../../ids';
import { fileProgress } from '../../platform/files/fileProgress';
import { entryOfUri, entryUri } from '../../platform/library/entryText';
import { renderLabels } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SearchIndexes } from '../../platform/library/searchIndexes';
import type { EntryMentions } from '../../platform/mentions/entryMentions';
import type { MentionSearch } from '../../platform/mentions/mentionSearch';
import { entryIdFrom } from '../../platform/ui/commandArguments';
import { pickItem } from '../../platform/ui/entryPicker';
import { notifyProgress } from '../../platform/ui/notify';
import { showInReferencesView, type FoundList } from './referencesView';

/** How long a search runs before a cancel button appears, in milliseconds. Until then the view has its own progress indicator. */
const CANCEL_DELAY = 1500;
/** The number of files between two progress reports. */
const REPORT_INTERVAL = 20;

/** The services that `findMentions` uses. */
export interface FindMentionsServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly entryMentions: EntryMentions;
	readonly mentionSearch: Pick<MentionSearch, 'find'>;
	readonly log: vscode.LogOutputChannel;
}

/** Lists the mentions of an entry: that of the command's argument, otherwise the one at the cursor, otherwise one that the user chooses. */
export async function findMentions(argument: unknown, services: FindMentionsServices): Promise<void> {
	const entry = await entryFor(argument, services);
	if (!entry) {
		return;
	}
	const { locale } = renderLabels();
	const name = shortTitleOfEntry(entry.entry, locale, entry.dossier.language);
	const list = {
		title: vscode.l10n.t('Mentions of {0}', name),
		// The view requires a location with a word; this is the heading of the entry.
		location: new vscode.Location(entryUri(entry.id), new vscode.Position(0, 2)),
		find: () => findOrCancel(entry, name, services),
	};
	if (!await showInReferencesView(list)) {
		const locations = (await list.find()).mentions.map(({ location }) => location);
		await vscode.commands.executeCommand('editor.action.showReferences', list.location.uri, list.location.range.start, locations);
	}
}

async function entryFor(argument: unknown, services: FindMentionsServices): Promise<LibraryEntry | undefined> {
	const id = entryIdFrom(argument);
	if (id === undefined) {
		return entryAtCursorOrChosen(services);
	}
	const entry = (await services.store.get()).library.entries.get(id);
	if (!entry) {
		services.log.warn(`${COMMANDS.findMentions}: no such entry`, argument);
	}
	return entry;
}

/**
 * Asks the user only if no entry is at the cursor, or at once if the library is not loaded yet, so that keystrokes do not go to the editor.
 */
async function entryAtCursorOrChosen({ store, indexes, entryMentions }: FindMentionsServices): Promise<LibraryEntry | undefined> {
	const atCursor = entryAtCursor(entryMentions);
	const known = store.current && await atCursor(store.current.library);
	if (known) {
		return known;
	}
	const item = await pickItem({
		load: async () => {
			const { library } = await store.get();
			const [index, entry] = await Promise.all([indexes.entries(library), atCursor(library)]);
			return { index, ...(entry && { answer: { type: 'entry', entry } }) };
		},
		title: vscode.l10n.t('Find Mentions'),
		placeholder: vscode.l10n.t('Type part of a name, number, year or description'),
	});
	return item?.type === 'entry' ? item.entry : undefined;
}

/** Remembers the position of the cursor. Returns a function that finds the entry there; `undefined` if the document has changed by then. */
function entryAtCursor(entryMentions: EntryMentions): (library: Library) => Promise<LibraryEntry | undefined> {
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		return () => Promise.resolve(undefined);
	}
	const { document, selection } = editor;
	const { version } = document;
	const offset = document.offsetAt(selection.active);
	return async library => {
		const place = document.version === version ? await entryMentions.at(document, offset) : undefined;
		return document.version === version ? place?.entries[0] ?? entryOfUri(library, document.uri) : undefined;
	};
}

/** Searches, and shows a cancel button if that takes long. A cancelled search returns what it has found so far. */
async function findOrCancel({ id }: LibraryEntry, name: string, { mentionSearch }: FindMentionsServices): Promise<FoundList> {
	const source = new vscode.CancellationTokenSource();
	let report: ((done: number, all: number) => void) | undefined;
	const found = mentionSearch.find(id, { token: source.token, onProgress: (done, all) => report?.(done, all) });
	const slow = setTimeout(() => {
		void notifyProgress(vscode.l10n.t('Searching for mentions of {0}', name), async (progress, token) => {
			token.onCancellationRequested(() => source.cancel());
			report = (done, all) => {
				if (done % REPORT_INTERVAL === 0) {
					progress.report({ message: fileProgress(done, all), increment: 100 * REPORT_INTERVAL / all });
				}
			};
			await found;
		});
	}, CANCEL_DELAY);
	try {
		return { mentions: await found, isComplete: !source.token.isCancellationRequested };
	} finally {
		clearTimeout(slow);
		source.dispose();
	}
}
