import { flatBlocks, type FlatBlock } from '../prose/flatBlocks';
import { blockAt, type ProseRange } from '../prose/prose';
import { touches } from '../text/offsetRange';
import { resolutionsIn } from './resolutions';
import type { SymbolIndex } from './symbolIndex';
import type { SymbolPlace } from './symbolPlace';
import { symbolsIn } from './symbolsIn';

/** Finds the UN documents named in the prose of a text, in order and without overlaps. */
export function findSymbolPlaces(index: SymbolIndex, text: string, prose: readonly ProseRange[]): readonly SymbolPlace[] {
	return [...flatBlocks(text, prose)].flatMap(block => symbolPlacesInBlock(index, block));
}

/** Finds the UN documents named in a block, in order and without overlaps. */
export function symbolPlacesInBlock(index: SymbolIndex, block: FlatBlock): readonly SymbolPlace[] {
	const symbols = symbolsIn(block.text).map(found => ({ ...found, entries: index.bySymbol.get(found.symbol.text) ?? [] }));
	return [...symbols, ...resolutionsIn(block.text, index)].sort((a, b) => a.start - b.start)
		.map(place => ({ ...place, start: block.start(place.start), end: block.end(place.end) }));
}

/** Returns the place that covers or ends at an offset; `undefined` if there is none. Reads only the block around the offset. */
export function symbolPlaceAt(index: SymbolIndex, text: string, prose: readonly ProseRange[], offset: number): SymbolPlace | undefined {
	return findSymbolPlaces(index, text, blockAt(prose, offset)).find(place => touches(place, offset));
}
