import type { Library } from '../../core/library/library';
import { buildSearchIndex, type SearchIndex } from '../../core/library/search';

/** What people search through by typing, made when it is first needed and kept while the library stays. */
export class SearchIndexes {
	private library: Library | undefined;
	private readonly made = new Map<'entries' | 'all', SearchIndex>();

	/** The index over the entries of a library. */
	entries(library: Library): SearchIndex {
		return this.of(library, 'entries');
	}

	/** The index over its entries and its sources. */
	all(library: Library): SearchIndex {
		return this.of(library, 'all');
	}

	private of(library: Library, what: 'entries' | 'all'): SearchIndex {
		if (this.library !== library) {
			this.library = library;
			this.made.clear();
		}
		const index = this.made.get(what) ?? buildSearchIndex(library, what === 'all');
		this.made.set(what, index);
		return index;
	}
}
