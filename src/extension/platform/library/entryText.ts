import * as vscode from 'vscode';
import type { EntryId, Library, LibraryEntry } from '../../../core/library/library';
import { entryText, type EntryText } from '../../../core/render/entryText';
import { referenceWords, renderLabels } from './labels';

/** The scheme under which each entry has a text of its own to be read. */
export const ENTRY_SCHEME = 'dossier-entry';

/** How many lines of its text introduce an entry. */
const INTRODUCTION = 8;

/** The address of the text of an entry, the same in every window: `dossier-entry:/cop10be/untoc.md`. */
export function entryUri(id: EntryId): vscode.Uri {
	return vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${id}.md` });
}

/** The entry whose text stands at an address; `undefined` if none does. */
export function entryOfUri(library: Library, { scheme, path }: vscode.Uri): LibraryEntry | undefined {
	return scheme === ENTRY_SCHEME ? library.entries.get(path.replace(/^\//, '').replace(/\.md$/, '')) : undefined;
}

/** The text of an entry in the user's language. */
export function textOfEntry(library: Library, entry: LibraryEntry): EntryText {
	return entryText({ library, entry, labels: renderLabels(), words: referenceWords() });
}

/** Where an entry is defined: its text, of which a peek shows the beginning. */
export function definitionOf(library: Library, entry: LibraryEntry, origin?: vscode.Range): vscode.LocationLink {
	const heading = textOfEntry(library, entry).text.split('\n', 1)[0] ?? '';
	return {
		targetUri: entryUri(entry.id),
		targetRange: new vscode.Range(0, 0, INTRODUCTION, 0),
		targetSelectionRange: new vscode.Range(0, 0, 0, heading.length),
		...(origin && { originSelectionRange: origin }),
	};
}
