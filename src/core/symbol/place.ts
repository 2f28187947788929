import type { Mention } from '../lexicon/find';
import type { LibraryEntry } from '../library/library';
import { blockAt, type ProseRange } from '../prose/prose';
import { findSymbols } from './find';
import type { DocumentSymbol } from './symbol';
import type { SymbolIndex } from './symbolIndex';

/** A place in a document that names a UN document, with what the library knows of it. */
export interface SymbolPlace {
	readonly start: number;
	readonly end: number;
	/** The document's symbol, as it stands there or as the words there make it. */
	readonly symbol?: DocumentSymbol;
	readonly entries: readonly LibraryEntry[];
}

/** The places in the prose of a text that name a UN document, in order, not overlapping. */
export function findSymbolPlaces(index: SymbolIndex, text: string, prose: readonly ProseRange[]): readonly SymbolPlace[] {
	return findSymbols(text, prose).map(({ start, end, symbol }) => ({ start, end, symbol, entries: index.bySymbol.get(symbol.text) ?? [] }));
}

/** The place that covers the offset; `undefined` if there is none. Reads only the block around the offset. */
export function symbolPlaceAt(index: SymbolIndex, text: string, prose: readonly ProseRange[], offset: number): SymbolPlace | undefined {
	return findSymbolPlaces(index, text, blockAt(prose, offset)).find(place => place.start <= offset && offset <= place.end);
}

/**
 * Whether the card of the document takes the place of that of a label, so that one card is shown: it does
 * where the label is part of what names the document, and the document has a symbol or is another one.
 */
export function replacesLabel(place: SymbolPlace, mention: Pick<Mention, 'start' | 'end'>): boolean {
	return place.start <= mention.start && mention.end <= place.end && (place.symbol !== undefined || place.entries.length === 0);
}
