import * as vscode from 'vscode';
import type { EntryId, Library, LibraryEntry } from '../../../core/library/library';
import { entryText, type EntryText } from '../../../core/render/entryText';
import { referenceWords, renderLabels } from './labels';

/** The URI scheme of the read-only text of each entry. */
export const ENTRY_SCHEME = 'dossier-entry';

/** How many lines of the text of an entry a peek shows. */
const PEEK_LINES = 8;

/** Returns the URI of the text of an entry, such as `dossier-entry:/cop10be/untoc.md`. It is the same in every window. */
export function entryUri(id: EntryId): vscode.Uri {
	return vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${id}.md` });
}

/** Returns the entry whose text has a URI; `undefined` if there is none. */
export function entryOfUri(library: Library, { scheme, path }: vscode.Uri): LibraryEntry | undefined {
	return scheme === ENTRY_SCHEME ? library.entries.get(path.replace(/^\//, '').replace(/\.md$/, '')) : undefined;
}

/** Returns the text of an entry in the user's language. */
export function textOfEntry(library: Library, entry: LibraryEntry): EntryText {
	return entryText({ library, entry, labels: renderLabels(), words: referenceWords() });
}

/** Returns the definition of an entry: a link to its text, of which a peek shows the beginning. `origin` is the range that names it. */
export function definitionOf(library: Library, entry: LibraryEntry, origin?: vscode.Range): vscode.LocationLink {
	const heading = textOfEntry(library, entry).text.split('\n', 1)[0] ?? '';
	return {
		targetUri: entryUri(entry.id),
		targetRange: new vscode.Range(0, 0, PEEK_LINES, 0),
		targetSelectionRange: new vscode.Range(0, 0, 0, heading.length),
		...(origin && { originSelectionRange: origin }),
	};
}
