import type { CslItem } from '../../../dossier/model';
import type { CitationKey, SourceRecord } from '../../../library/library';

/** A bibliography item: CSL-JSON and a citation key. */
export interface BibliographyItem {
	readonly key: CitationKey;
	readonly csl: CslItem;
	/** The record of the user's library that the item was read from; absent for items from elsewhere. */
	readonly record?: SourceRecord;
}

/**
 * Part of an item that a format cannot represent.
 * - `field`: the format has no equivalent of the CSL variable.
 * - `precision`: the date is written with less information.
 * - `characters`: programs of that format may not print some of the characters.
 */
export interface Loss {
	readonly key: CitationKey;
	/** The CSL variable. */
	readonly field: string;
	readonly reason: 'field' | 'precision' | 'characters';
}

/** Items written in a format, and what the format cannot represent. */
export interface WrittenItems {
	readonly text: string;
	readonly lost: readonly Loss[];
}
