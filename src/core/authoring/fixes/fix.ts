import type { DossierFinding } from '../../dossier/finding';
import type { TextEdit } from '../../text/textEdit';
import type { Outline } from '../outline/outline';
import type { DossierSchema } from '../schema';

/** The kind of a fix; the code that offers it adds the words. `detail` is its object. */
export type FixAction =
	/** Replaces a word by `detail`. */
	| 'change'
	/** Puts a value in quotation marks. */
	| 'quote'
	/** Adds the member `detail`. */
	| 'add'
	/** Moves the key `detail` with its value to where it belongs. */
	| 'move'
	/** Removes `detail`. */
	| 'remove'
	/** Adds a source or an entry with the key `detail`. */
	| 'addSource' | 'addEntry'
	/** Makes a list of one value. */
	| 'list'
	/** Adds a closing mark, `detail`. */
	| 'close'
	/** Replaces tabs by spaces. */
	| 'spaces'
	/** Splits evidence with several locators. */
	| 'split'
	/** Marks the two labels `detail` as ambiguous. */
	| 'ambiguous'
	/** Moves `detail`, which differs from the official record, to the departures of its entry. */
	| 'departure';

/** A correction of a finding. */
export interface Fix {
	readonly action: FixAction;
	readonly detail: string;
	readonly edits: readonly TextEdit[];
}

/** The input for making fixes. */
export interface FixContext {
	readonly outline: Outline;
	readonly finding: DossierFinding;
	readonly schema: DossierSchema;
}
