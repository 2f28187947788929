import { partitionPoint } from '../data/binarySearch';
import type { ProposedRange } from '../extract/proposals/proposal';
import { flatBlocks, type FlatBlock } from '../prose/flatBlocks';
import type { ProseSyntax } from '../prose/proseSyntax';
import { oneLine } from '../text/shownText';

/** The text of a paragraph before, at and after a place. Each part is one line. */
export interface ParagraphExcerpt {
	readonly before: string;
	readonly match: string;
	readonly after: string;
}

/** The maximum number of characters before a place and after its beginning. Most paragraphs are shorter. */
const BEFORE = 240;
const AFTER = 400;

/** Reads the paragraphs of a document without markup. */
export class ParagraphExcerpts {
	private readonly blocks: readonly FlatBlock[];

	constructor(text: string, { find }: Pick<ProseSyntax, 'find'>) {
		this.blocks = Array.from(flatBlocks(text, find(text))).filter(block => block.text !== '');
	}

	/** Returns the text around a place; empty if it is not in a paragraph. */
	around({ start, end }: Pick<ProposedRange, 'start' | 'end'>): ParagraphExcerpt {
		const block = this.blocks[partitionPoint(0, this.blocks.length, index => (this.blocks[index]?.start(0) ?? 0) <= start) - 1];
		if (!block) {
			return { before: '', match: '', after: '' };
		}
		const { text } = block;
		const from = offsetIn(block, start);
		const to = Math.max(from, Math.min(offsetIn(block, end - 1) + 1, from + AFTER));
		const first = firstOf(text, from);
		const last = lastOf(text, to);
		return {
			before: `${first > 0 ? '…' : ''}${shown(text.slice(first, from)).trimStart()}`,
			match: shown(text.slice(from, to)),
			after: `${shown(text.slice(to, last)).trimEnd()}${last < text.length ? '…' : ''}`,
		};
	}
}

/** Returns the offset in a block of an offset in the document. */
function offsetIn(block: FlatBlock, offset: number): number {
	return Math.max(0, partitionPoint(0, block.text.length, at => block.start(at) <= offset) - 1);
}

/** Returns the start of the text before a place, which is at a word. */
function firstOf(text: string, from: number): number {
	const min = Math.max(0, from - BEFORE);
	const space = text.indexOf(' ', min);
	return min === 0 || space < 0 || space >= from ? min : space + 1;
}

/** Returns the end of the text after a place, which is at a word. */
function lastOf(text: string, to: number): number {
	const max = Math.min(text.length, to + AFTER);
	const space = text.lastIndexOf(' ', max);
	return max === text.length || space <= to ? max : space;
}

function shown(text: string): string {
	return oneLine(text).replace(/\s+/gu, ' ');
}
