import type * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import { buildSearchIndexInSteps, type SearchIndex } from '../../../core/library/search';
import { runSteps } from '../scheduling/timeSlice';
import { userLocale } from './labels';
import { PerLibrary } from './perLibrary';

/** The search indexes of the library. Each is built when first needed and cached until the library changes. */
export class SearchIndexes implements vscode.Disposable {
	private readonly ofEntries = new PerLibrary(library => runSteps(buildSearchIndexInSteps(library, { withSources: false }, userLocale())));
	private readonly ofAll = new PerLibrary(library => runSteps(buildSearchIndexInSteps(library, { withSources: true }, userLocale())));

	/** Returns the index of the entries of a library. */
	async entries(library: Library): Promise<SearchIndex> {
		return this.ofEntries.of(library);
	}

	/** Returns the index of the entries and sources of a library. */
	async all(library: Library): Promise<SearchIndex> {
		return this.ofAll.of(library);
	}

	/** Releases the indexes: VS Code keeps the providers of disposed views, and with them everything that they reference. */
	dispose(): void {
		this.ofEntries.forget();
		this.ofAll.forget();
	}
}
