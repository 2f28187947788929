import type { Mention } from '../lexicon/mentions';
import type { LibraryEntry } from '../library/library';
import type { DocumentSymbol } from './symbol';

/** A place in a document that names a UN document, with what the library knows of it. */
export interface SymbolPlace {
	readonly start: number;
	readonly end: number;
	/** The document's symbol, as it stands there or as the words there make it. */
	readonly symbol?: DocumentSymbol;
	readonly entries: readonly LibraryEntry[];
}

/**
 * Whether the card of the document takes the place of that of a label, so that one card is shown: it does
 * where the label is part of what names the document, and the document has a symbol or is another one.
 */
export function replacesLabel(place: SymbolPlace, mention: Pick<Mention, 'start' | 'end'>): boolean {
	return place.start <= mention.start && mention.end <= place.end && (place.symbol !== undefined || place.entries.length === 0);
}
