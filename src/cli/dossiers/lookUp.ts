import { entriesOfKey } from '../../core/library/entriesOfKey';
import { foldForSearch } from '../../core/library/foldForSearch';
import type { Library, LibraryEntry, LibrarySource } from '../../core/library/library';

/**
 * Returns the entries that the user means by a text: the one with that id (`cop10be/untoc`), otherwise those with that key or acronym,
 * otherwise those with that name. Case and accents are ignored in names. There may be several; empty if there is none.
 */
export function entriesNamed(library: Library, text: string): readonly LibraryEntry[] {
	const byId = library.entries.get(text);
	const byKey = byId ? [byId] : entriesOfKey(library, text);
	const wanted = foldForSearch(text).trim();
	return byKey.length > 0
		? byKey
		: [...library.entries.values()].filter(({ entry }) => entry.labels.some(label => foldForSearch(label.text) === wanted));
}

/** Returns the source that a text names: by its citation key (`cop10be_release`), or by its key in a dossier if no other has it. */
export function sourceNamed(library: Library, text: string): LibrarySource | undefined {
	const byKey = [...library.sources.values()].filter(({ source }) => source.key === text);
	return library.sources.get(text) ?? (byKey.length === 1 ? byKey[0] : undefined);
}
