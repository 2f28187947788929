import { compareLocators, evidenceSources, locatorsIn, allLocatorsIn } from '../../../core/citation/evidenceLocators';
import type { Locator } from '../../../core/dossier/model';
import { citationKey, sourceToCite, type CitationKey, type EntryId, type Library, type LibrarySource } from '../../../core/library/library';
import type { SearchItem } from '../../../core/library/search';

/** A source to cite and its locators; the first one is printed. */
export interface Cited {
	readonly source: LibrarySource;
	readonly locators: readonly Locator[];
}

/** The locators of a dossier's evidence in a source, without duplicates. */
export interface KnownLocators {
	/** The locators in the evidence for the cited entry: the most likely first, then the others by label and number. */
	readonly own: readonly Locator[];
	/** All others, by label and number. */
	readonly others: readonly Locator[];
}

/** Returns the entry with an id or the source with a key; `undefined` if there is neither. */
export function itemOf(library: Library, id: EntryId | CitationKey): SearchItem | undefined {
	const entry = library.entries.get(id);
	const source = library.sources.get(id);
	return entry ? { type: 'entry', entry } : source && { type: 'source', source };
}

/**
 * Returns the source and locators to cite for an entry or a source if the user is not asked; `undefined` if the dossier has no source
 * for it.
 */
export function citedFor(library: Library, item: SearchItem): Cited | undefined {
	const [source] = citableSources(library, item);
	return source && { source, locators: ownLocators(item, source) };
}

/**
 * Returns the sources that can be cited for an entry: the one in `cite`, then those with the most evidence. For a source, returns the
 * source itself.
 */
export function citableSources(library: Library, item: SearchItem): readonly LibrarySource[] {
	if (item.type === 'source') {
		return [item.source];
	}
	const { entry, dossier } = item.entry;
	const carrying = evidenceSources(entry).map(key => library.sources.get(citationKey(dossier.id, key)));
	return [...new Set([sourceToCite(library, item.entry), ...carrying])].filter(source => source !== undefined);
}

/** Returns the known locators in a source, given the item that it is cited for. */
export function knownLocators(item: SearchItem, source: LibrarySource): KnownLocators {
	const [likeliest, ...rest] = ownLocators(item, source);
	// Users look for the others by number.
	const own = likeliest ? [likeliest, ...rest.toSorted(compareLocators)] : [];
	const others = allLocatorsIn(source.dossier, source.source.key);
	return { own, others: others.filter(({ label, value }) => !own.some(place => place.label === label && place.value === value)) };
}

function ownLocators(item: SearchItem, { source }: LibrarySource): readonly Locator[] {
	return item.type === 'source' ? [] : locatorsIn(item.entry.entry, source);
}
