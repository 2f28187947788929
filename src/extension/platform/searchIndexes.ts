import type { Library } from '../../core/library/library';
import { buildSearchIndexInSteps, type SearchIndex } from '../../core/library/search';
import { inTurns } from './inTurns';

/** What people search through by typing, made when it is first needed and kept while the library stays. */
export class SearchIndexes {
	private library: Library | undefined;
	private readonly made = new Map<'entries' | 'all', Promise<SearchIndex>>();

	/** The index over the entries of a library. */
	async entries(library: Library): Promise<SearchIndex> {
		return this.of(library, 'entries');
	}

	/** The index over its entries and its sources. */
	async all(library: Library): Promise<SearchIndex> {
		return this.of(library, 'all');
	}

	private async of(library: Library, what: 'entries' | 'all'): Promise<SearchIndex> {
		if (this.library !== library) {
			this.library = library;
			this.made.clear();
		}
		const index = this.made.get(what) ?? inTurns(buildSearchIndexInSteps(library, what === 'all'));
		this.made.set(what, index);
		return index;
	}
}
