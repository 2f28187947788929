import type { Locator } from '../../../core/dossier/model';
import type { LibrarySource } from '../../../core/library/library';
import type { Cited } from './cited';

/** The details of a citation that the user enters. */
export interface Details {
	readonly source: LibrarySource;
	/** The place; empty where the source is cited as a whole. */
	readonly locators: readonly Locator[];
	readonly prefix: string;
	readonly suffix: string;
	/** Whether another source goes into the same citation. */
	readonly another: boolean;
}

/** One source in a citation, as a person chose it. */
export interface ChosenCitation extends Pick<Details, 'prefix' | 'suffix'> {
	readonly cited: Cited;
}

/** What inserting a citation would write: the key as it is in the document, or the note as plain text. */
export interface CitationPreview {
	/** In full; keys are followed by their references. */
	readonly whole: string;
	/** On one line: the beginning of the last source and its place, with an ellipsis for the rest. */
	readonly short: string;
}
