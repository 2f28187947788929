import type { Mention } from '../lexicon/matching/mentions';
import type { LibraryEntry } from '../library/library';
import type { DocumentSymbol } from './symbol';

/** An occurrence of the name of a UN document in a text, with its entries in the library. */
export interface SymbolPlace {
	readonly start: number;
	readonly end: number;
	/** The symbol of the document, as written or as implied by the words. */
	readonly symbol?: DocumentSymbol;
	readonly entries: readonly LibraryEntry[];
}

/**
 * Whether the card of a document is shown instead of that of a label: the label is inside the name of the document, and the
 * document has a symbol or is not in the library.
 */
export function replacesLabel(place: SymbolPlace, mention: Pick<Mention, 'start' | 'end'>): boolean {
	return place.start <= mention.start && mention.end <= place.end && (place.symbol !== undefined || place.entries.length === 0);
}
