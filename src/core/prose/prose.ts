import { partitionPoint } from '../binarySearch';
/** A part of a document in which people write words. Offsets count UTF-16 units; `end` is exclusive. */
export interface ProseRange {
	readonly start: number;
	readonly end: number;
	/**
	 * Whether words may run on from the range before: only markup such as an emphasis mark or a quote
	 * prefix stands between. A range that does not continue begins a block of its own.
	 */
	readonly continues: boolean;
	/** Set where that markup stands for white space, as `&nbsp;` does. */
	readonly spaced?: true;
}

/** Finds the prose of a text: ranges in order, not overlapping, none of them empty. */
export type ProseFinder = (text: string) => readonly ProseRange[];

/** How far ranges reach, from the start of the first to the end of the last. */
export function lengthOf(prose: readonly ProseRange[]): number {
	return (prose.at(-1)?.end ?? 0) - (prose[0]?.start ?? 0);
}

/** The ranges in parts of whole blocks, each of about so many units or of one longer block. */
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

/** The ranges of the block that holds the offset, or nothing where the offset is not in prose. An end counts as inside. */
export function blockAt(prose: readonly ProseRange[], offset: number): readonly ProseRange[] {
	const index = firstEndingAtOrAfter(prose, offset);
	const range = prose[index];
	if (!range || range.start > offset) {
		return [];
	}
	return wholeBlocks(prose, index, index + 1);
}

/** The ranges of all blocks that have prose between two offsets. */
export function blocksBetween(prose: readonly ProseRange[], start: number, end: number): readonly ProseRange[] {
	const from = firstEndingAtOrAfter(prose, start + 1);
	let to = from;
	while ((prose[to]?.start ?? end) < end) {
		to++;
	}
	return to === from ? [] : wholeBlocks(prose, from, to);
}

/** The ranges from one index to another, with those before and after that belong to the same blocks. */
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
