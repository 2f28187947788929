import type { CslItem } from '../../dossier/model';
import type { CitationKey } from '../../library/library';

/** A source as a bibliography holds it: a CSL-JSON item under its key. */
export interface BibliographyItem {
	readonly key: CitationKey;
	readonly csl: CslItem;
}

/**
 * Something of an item that a format does not hold. `field`: the format has no place for the CSL variable.
 * `precision`: a date is held, but not all that it says. `characters`: the text holds characters that
 * programs of that format may not print.
 */
export interface Loss {
	readonly key: CitationKey;
	/** The CSL variable. */
	readonly field: string;
	readonly reason: 'field' | 'precision' | 'characters';
}

/** Items written in a format, and what of them the format does not hold. */
export interface Written {
	readonly text: string;
	readonly lost: readonly Loss[];
}

/** A text variable of an item, a number as its digits; empty where the item has none. */
export function textOf(csl: CslItem, field: string): string {
	const value = csl[field];
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
