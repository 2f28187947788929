import type { FlatBlock } from '../prose/flatBlocks';
import type { PlacedText } from './introduction';

/** Returns a range of a block with its offsets in the document, and its text with single spaces. */
export function placedIn(block: FlatBlock, start: number, end: number): PlacedText {
	return { text: block.text.slice(start, end).replace(/\s+/gu, ' ').trim(), start: block.start(start), end: block.end(end) };
}
