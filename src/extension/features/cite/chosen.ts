import type { Locator } from '../../../core/dossier/model';
import type { LibrarySource } from '../../../core/library/library';
import type { Cited } from './cited';

/** What a person says of a citation. */
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

/** What inserting a citation would write: the key as the document has it, or the note as people read it. */
export interface CitationPreview {
	/** Behind keys, the references that they stand for. */
	readonly whole: string;
	/** A line that shows the beginning of what was chosen last and its place, whatever stands between and behind them. */
	readonly short: string;
}
