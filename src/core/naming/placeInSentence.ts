import { wordsBefore } from '../abbreviation/wordsBefore';
import { partitionPoint } from '../data/binarySearch';
import { flatBlocks, type FlatBlock } from '../prose/flatBlocks';
import { overlapping } from '../prose/overlapping';
import { blocksBetween, type ProseRange } from '../prose/prose';
import { quotationsIn } from '../prose/quotationMarks';
import type { OffsetRange } from '../text/offsetRange';

/** The surroundings of a name in its block of prose. */
export interface PlaceInSentence {
	readonly beginsSentence: boolean;
	/** Whether the name is all there is in the block, as in the cell of a table. */
	readonly isAlone: boolean;
	/** Whether a round bracket is open before the name. */
	readonly isInBracket: boolean;
	/** Whether the name is in quotation marks. */
	readonly isQuoted: boolean;
	/** The text of the block before and after the name, on one line, as far as it can matter to the name. */
	readonly before: string;
	readonly after: string;
	/** Where the name begins in the text of the block. */
	readonly offset: number;
	/** The block without markup. */
	readonly block: FlatBlock;
}

/** The number of characters around a name that are examined; brackets are searched for a little further away. */
const REACH = 300;
const BRACKET_REACH = 1000;

interface BlockAt extends OffsetRange {
	readonly block: FlatBlock;
	readonly quotations: readonly OffsetRange[];
	/** Where the text of the block begins and ends, without white space. */
	readonly textStart: number;
	readonly textEnd: number;
}

/**
 * Describes the surroundings of names in a document. Names of the same block that follow each other are read together, so that a block is
 * read once.
 */
export class SentenceReader {
	private readonly text: string;
	private readonly prose: readonly ProseRange[];
	private last: BlockAt | undefined;

	constructor(text: string, prose: readonly ProseRange[]) {
		this.text = text;
		this.prose = prose;
	}

	/** Returns `undefined` for a name that is not inside one range of prose, because it contains markup or is not prose. */
	at({ start, end }: OffsetRange): PlaceInSentence | undefined {
		const range = this.prose[partitionPoint(0, this.prose.length, index => (this.prose[index]?.end ?? 0) < end)];
		const found = range && range.start <= start ? this.blockAt(start, end) : undefined;
		if (!found) {
			return undefined;
		}
		const { block, quotations, textStart, textEnd } = found;
		const offset = partitionPoint(0, block.text.length, at => block.start(at) < start);
		const blockEnd = offset + end - start;
		const before = block.text.slice(Math.max(0, offset - REACH), offset).replace(/\s/gu, ' ');
		const after = block.text.slice(blockEnd, blockEnd + REACH).replace(/\s/gu, ' ');
		const { parts, beginsSentence } = wordsBefore(block.text, offset);
		const isFirst = offset <= textStart;
		return {
			beginsSentence: parts.length === 0 && (beginsSentence || isFirst),
			isAlone: isFirst && blockEnd >= textEnd,
			isInBracket: isInBracket(block.text, offset),
			isQuoted: overlapping(quotations, { start: offset, end: offset + 1 }).some(quotation => quotation.start < offset),
			before,
			after,
			offset,
			block,
		};
	}

	private blockAt(start: number, end: number): BlockAt | undefined {
		if (!this.last || start < this.last.start || end > this.last.end) {
			const ranges = blocksBetween(this.prose, start, end);
			const [block] = flatBlocks(this.text, ranges);
			this.last = block && {
				block, quotations: quotationsIn(block.text), start: ranges[0]?.start ?? start, end: ranges.at(-1)?.end ?? end,
				textStart: block.text.length - block.text.trimStart().length, textEnd: block.text.trimEnd().length,
			};
		}
		return this.last;
	}
}

function isInBracket(text: string, offset: number): boolean {
	let closed = 0;
	for (let at = offset - 1; at >= 0 && at >= offset - BRACKET_REACH; at--) {
		if (text[at] === ')') {
			closed++;
		} else if (text[at] === '(' && closed-- === 0) {
			return true;
		}
	}
	return false;
}
