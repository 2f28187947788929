import { wordsBefore } from '../abbreviation/wordsBefore';
import { partitionPoint } from '../binarySearch';
import { flatBlocks, type FlatBlock } from '../prose/flatBlocks';
import type { OffsetRange } from '../prose/inline';
import { blocksBetween, type ProseRange } from '../prose/prose';

/** What is around a name in its block of prose. */
export interface PlaceInSentence {
	readonly beginsSentence: boolean;
	/** Whether the name is all there is in the block, as in the cell of a table. */
	readonly isAlone: boolean;
	/** Whether a round bracket is open before the name. */
	readonly isInBracket: boolean;
	/** The text of the block before and after the name, on one line. */
	readonly before: string;
	readonly after: string;
	/** Where the name begins in the text of the block. */
	readonly offset: number;
	/** The block without markup. */
	readonly block: FlatBlock;
}

/** Describes the surroundings of a range; `undefined` if it is not inside one range of prose, because of markup in it or because it is no prose. */
export function placeInSentence(text: string, prose: readonly ProseRange[], { start, end }: OffsetRange): PlaceInSentence | undefined {
	const range = prose[partitionPoint(0, prose.length, index => (prose[index]?.end ?? 0) < end)];
	const [block] = range && range.start <= start ? flatBlocks(text, blocksBetween(prose, start, end)) : [];
	if (!block) {
		return undefined;
	}
	const offset = partitionPoint(0, block.text.length, at => block.start(at) < start);
	const before = block.text.slice(0, offset).replace(/\s/gu, ' ');
	const after = block.text.slice(offset + end - start).replace(/\s/gu, ' ');
	const { parts, beginsSentence } = wordsBefore(block.text, offset);
	return {
		beginsSentence: parts.length === 0 && (beginsSentence || before.trim() === ''), isAlone: before.trim() === '' && after.trim() === '',
		isInBracket: before.split('(').length > before.split(')').length, before, after, offset, block,
	};
}
