import type { Fact } from '../../dossier/model';
import type { EntryId } from '../../library/library';

/** A value in a text that contradicts a recorded fact. */
export interface FactDifference {
	readonly code: 'fact-differs';
	/** The range of the value in the document. */
	readonly start: number;
	readonly end: number;
	/** The value as written. */
	readonly written: string;
	/** The entry that states the fact, and the fact with its evidence. */
	readonly entry: EntryId;
	readonly fact: Fact;
	/** The edit that writes the recorded value in the form of the text; absent if it has none there. */
	readonly edit?: { readonly start: number; readonly end: number; readonly text: string };
}
