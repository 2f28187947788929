import type { LanguageTag } from '../dossier/model';
import type { LibraryEntry, LibrarySource } from './library';
import { byMatchedLength, MAX_SORTED } from './matchedLength';
import type { SearchedText, SearchQuery } from './searchMatches';
import { shortTitleOfEntry, shortTitleOfSource } from './shortTitle';

/** A search result: an entry or a source. */
export type SearchItem =
	| { readonly type: 'entry'; readonly entry: LibraryEntry }
	| { readonly type: 'source'; readonly source: LibrarySource };

/** The item that was found. */
export interface SearchDocument extends SearchedText {
	readonly item: SearchItem;
}

/**
 * Sorts results that match equally well: those with the shorter matching name first, then by their titles in lists, in the collation of the
 * language. Results that are still equal stay in library order.
 */
export function sortAlike(alike: readonly SearchDocument[], query: SearchQuery, language: LanguageTag): readonly SearchItem[] {
	if (alike.length === 1 || alike.length > MAX_SORTED) {
		return alike.map(({ item }) => item);
	}
	return byMatchedLength(alike, query).flatMap(equal =>
		sortByTitle(
			equal.map(({ item }) => item),
			language,
		),
	);
}

/** Sorts items by their titles in lists, in the collation of a language; too many stay as they are. */
export function sortByTitle(items: readonly SearchItem[], language: LanguageTag): readonly SearchItem[] {
	if (items.length === 1 || items.length > MAX_SORTED) {
		return items;
	}
	const { compare } = new Intl.Collator(language);
	return items
		.map(item => ({ item, title: titleOf(item, language) }))
		.sort((one, other) => compare(one.title, other.title))
		.map(({ item }) => item);
}

function titleOf(item: SearchItem, language: LanguageTag): string {
	return item.type === 'entry'
		? shortTitleOfEntry(item.entry.entry, language, item.entry.dossier.language)
		: shortTitleOfSource(item.source.source, language, item.source.dossier.language);
}
