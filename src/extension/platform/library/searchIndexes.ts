import type { Library } from '../../../core/library/library';
import { buildSearchIndexInSteps, type SearchIndex } from '../../../core/library/search';
import { runSteps } from '../scheduling/timeSlice';
import { PerLibrary } from './perLibrary';

/** What people search through by typing, made when it is first needed and kept while the library stays. */
export class SearchIndexes {
	private readonly ofEntries = new PerLibrary(library => runSteps(buildSearchIndexInSteps(library, false)));
	private readonly ofAll = new PerLibrary(library => runSteps(buildSearchIndexInSteps(library, true)));

	/** The index over the entries of a library. */
	async entries(library: Library): Promise<SearchIndex> {
		return this.ofEntries.of(library);
	}

	/** The index over its entries and its sources. */
	async all(library: Library): Promise<SearchIndex> {
		return this.ofAll.of(library);
	}
}
