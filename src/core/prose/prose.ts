import { partitionPoint } from '../data/binarySearch';

/** A range of a document that contains prose. Offsets count UTF-16 units; `end` is exclusive. */
export interface ProseRange {
	readonly start: number;
	readonly end: number;
	/**
	 * Whether words may continue from the range before, because only markup such as an emphasis mark or a quote prefix
	 * separates the two. A range that does not continue begins a block.
	 */
	readonly continues: boolean;
	/** Set if that markup represents white space, as `&nbsp;` does. */
	readonly spaced?: true;
	/** Set if a tilde in the range is a space, as in LaTeX. */
	readonly tied?: true;
	/** The sign that the markup before the range prints, as `\euro` does; absent if it prints none. */
	readonly printed?: PrintedSign;
}

/** A sign that markup before a range prints. */
export interface PrintedSign {
	readonly text: string;
	/** How far before the range the part of the markup begins that stands for it: at the number, if it is the sign of a currency. */
	readonly before: number;
}

/** Finds the prose of a text. The ranges are in order, do not overlap and are not empty. */
export type ProseFinder = (text: string) => readonly ProseRange[];

/** Returns the distance from the start of the first range to the end of the last, in UTF-16 units. */
export function lengthOf(prose: readonly ProseRange[]): number {
	return (prose.at(-1)?.end ?? 0) - (prose[0]?.start ?? 0);
}

/** Splits ranges into slices of whole blocks. Each slice spans about `size` UTF-16 units, or is a single longer block. */
export function slicesOf(prose: readonly ProseRange[], size: number): readonly (readonly ProseRange[])[] {
	const slices: (readonly ProseRange[])[] = [];
	let first = 0;
	for (let index = 1; index <= prose.length; index++) {
		const range = prose[index];
		if (!range || (!range.continues && range.start - (prose[first]?.start ?? 0) >= size)) {
			slices.push(prose.slice(first, index));
			first = index;
		}
	}
	return slices;
}

/** Whether the character at an offset is prose. */
export function isProseAt(prose: readonly ProseRange[], offset: number): boolean {
	const range = prose[partitionPoint(0, prose.length, index => (prose[index]?.end ?? 0) <= offset)];
	return range !== undefined && range.start <= offset;
}

/** Returns the ranges of the block that contains an offset; none if the offset is not in prose. The end of a range counts as inside. */
export function blockAt(prose: readonly ProseRange[], offset: number): readonly ProseRange[] {
	const index = firstEndingAtOrAfter(prose, offset);
	const range = prose[index];
	if (!range || range.start > offset) {
		return [];
	}
	return wholeBlocks(prose, index, index + 1);
}

/** Returns the ranges of all blocks with prose between two offsets. */
export function blocksBetween(prose: readonly ProseRange[], start: number, end: number): readonly ProseRange[] {
	const from = firstEndingAtOrAfter(prose, start + 1);
	let to = from;
	while ((prose[to]?.start ?? end) < end) {
		to++;
	}
	return to === from ? [] : wholeBlocks(prose, from, to);
}

/** Returns the ranges from one index to another, extended to whole blocks. */
function wholeBlocks(prose: readonly ProseRange[], from: number, to: number): readonly ProseRange[] {
	let first = from;
	while (prose[first]?.continues && first > 0) {
		first--;
	}
	let end = to;
	while (prose[end]?.continues) {
		end++;
	}
	return prose.slice(first, end);
}

function firstEndingAtOrAfter(prose: readonly ProseRange[], offset: number): number {
	return partitionPoint(0, prose.length, index => (prose[index]?.end ?? 0) < offset);
}
