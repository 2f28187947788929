import type { Locator } from '../../../core/dossier/model';
import type { Library, LibrarySource } from '../../../core/library/library';
import type { SearchItem } from '../../../core/library/search';
import { citedFor, type Cited } from './cited';

/** The details of a citation that the user enters. */
export interface Details {
	readonly source: LibrarySource;
	/** The locator; empty if the source is cited as a whole. */
	readonly locators: readonly Locator[];
	readonly prefix: string;
	readonly suffix: string;
	/** Whether another source is added to the same citation. */
	readonly another: boolean;
}

/** A source that the user has chosen to cite. */
export interface ChosenCitation extends Pick<Details, 'prefix' | 'suffix'> {
	readonly cited: Cited;
}

/** What inserting a citation would write: the key in the document, or the note as plain text. */
export interface CitationPreview {
	/** The full citation; of a note with several sources, the last one. Keys are followed by their references. */
	readonly whole: string;
	/** On one line: the beginning of the last source and its locator, with ellipses for the rest. */
	readonly short: string;
}

/** Returns the most likely citations of items, for when the user is not asked; items for which the dossier has no source are left out. */
export function likeliestCitations(library: Library, items: readonly SearchItem[]): readonly ChosenCitation[] {
	return items.flatMap(item => {
		const cited = citedFor(library, item);
		return cited ? [{ cited, prefix: '', suffix: '' }] : [];
	});
}
