import { byPlace, evidenceSources, locatorsIn, placesIn } from '../../../core/citation/evidenceLocators';
import type { Locator } from '../../../core/dossier/model';
import { citationKey, sourceToCite, type CitationKey, type EntryId, type Library, type LibrarySource } from '../../../core/library/library';
import type { SearchItem } from '../../../core/library/search';

/** What is cited: a source, and the places in it, the one that is printed first. */
export interface Cited {
	readonly source: LibrarySource;
	readonly locators: readonly Locator[];
}

/** The places in a source at which its dossier has evidence, each once. */
export interface KnownPlaces {
	/** Those that carry what is said of the entry that is cited: the likeliest first, the others in their order. */
	readonly own: readonly Locator[];
	/** Those that carry anything else, in their order. */
	readonly others: readonly Locator[];
}

/** The entry with an id, or the source with a key; `undefined` where there is neither. */
export function itemOf(library: Library, id: EntryId | CitationKey): SearchItem | undefined {
	const entry = library.entries.get(id);
	const source = library.sources.get(id);
	return entry ? { type: 'entry', entry } : source && { type: 'source', source };
}

/** What citing an entry or a source cites where nobody chooses; `undefined` where the dossier names no source for it. */
export function citedFor(library: Library, item: SearchItem): Cited | undefined {
	const [source] = citableSources(library, item);
	return source && { source, locators: ownPlaces(item, source) };
}

/** The sources that can be cited for an entry: the one that it names, then those that carry most of what is said of it. A source stands for itself. */
export function citableSources(library: Library, item: SearchItem): readonly LibrarySource[] {
	if (item.type === 'source') {
		return [item.source];
	}
	const { entry, dossier } = item.entry;
	const carrying = evidenceSources(entry).map(key => library.sources.get(citationKey(dossier.id, key)));
	return [...new Set([sourceToCite(library, item.entry), ...carrying])].filter(source => source !== undefined);
}

/** The places that are known in a source, seen from what it is cited for. */
export function knownPlaces(item: SearchItem, source: LibrarySource): KnownPlaces {
	const [likeliest, ...rest] = ownPlaces(item, source);
	// Others than the likeliest are looked for by their number.
	const own = likeliest ? [likeliest, ...rest.toSorted(byPlace)] : [];
	const others = placesIn(source.dossier, source.source.key);
	return { own, others: others.filter(({ label, value }) => !own.some(place => place.label === label && place.value === value)) };
}

function ownPlaces(item: SearchItem, { source }: LibrarySource): readonly Locator[] {
	return item.type === 'source' ? [] : locatorsIn(item.entry.entry, source);
}
