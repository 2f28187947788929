import { locatorsIn } from '../../../core/citation/evidenceLocators';
import type { Locator } from '../../../core/dossier/model';
import { sourceToCite, type CitationKey, type EntryId, type Library, type LibrarySource } from '../../../core/library/library';
import type { SearchItem } from '../../../core/library/search';

/** What is cited: a source, and the places in it that carry the statement, likeliest first. */
export interface Cited {
	readonly source: LibrarySource;
	readonly locators: readonly Locator[];
}

/** The entry with an id, or the source with a key; `undefined` where there is neither. */
export function itemOf(library: Library, id: EntryId | CitationKey): SearchItem | undefined {
	const entry = library.entries.get(id);
	const source = library.sources.get(id);
	return entry ? { type: 'entry', entry } : source && { type: 'source', source };
}

/** What citing an entry or a source cites; `undefined` where the dossier names no source for it. */
export function citedFor(library: Library, item: SearchItem): Cited | undefined {
	if (item.type === 'source') {
		return { source: item.source, locators: [] };
	}
	const source = sourceToCite(library, item.entry);
	return source && { source, locators: locatorsIn(item.entry.entry, source.source) };
}
