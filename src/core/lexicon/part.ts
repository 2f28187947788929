import type { ProseRange } from '../prose/prose';

/** A part of a block between two offsets, and whether it is the beginning of the block, and its end. */
export interface BlockPart {
	readonly start: number;
	readonly end: number;
	readonly begins: boolean;
	readonly ends: boolean;
}

const SPACE = 0x20;
const LINE_FEED = 0x0A;

/**
 * The part of a block around an offset that has so many runs of other characters than white space before and
 * after it, or as many as the block has. It is cut at white space, so that no word is.
 */
export function partAround(text: string, block: readonly ProseRange[], offset: number, runs: { readonly before: number; readonly after: number }): BlockPart {
	const first = block[0]?.start ?? 0;
	const last = block.at(-1)?.end ?? 0;
	const start = startOfRuns(text, offset, first, runs.before);
	const end = endOfRuns(text, offset, last, runs.after);
	return { start, end, begins: start <= first, ends: end >= last };
}

/** Where so many runs before an offset begin, with the white space before them, or the limit. */
function startOfRuns(text: string, offset: number, limit: number, runs: number): number {
	let start = offset;
	for (let left = runs, inRun = start < text.length && !isSpace(text.charCodeAt(start)); start > limit && left > 0; start--) {
		const space = isSpace(text.charCodeAt(start - 1));
		left -= space && inRun ? 1 : 0;
		inRun = !space;
	}
	return start;
}

/** Where so many runs after an offset end, with the white space after them, or the limit. */
function endOfRuns(text: string, offset: number, limit: number, runs: number): number {
	let end = offset;
	for (let left = runs, afterSpace = false; end < limit; end++) {
		const space = isSpace(text.charCodeAt(end));
		left -= afterSpace && !space ? 1 : 0;
		if (left === 0) {
			break;
		}
		afterSpace = space;
	}
	return end;
}

function isSpace(unit: number): boolean {
	return unit === SPACE || unit === LINE_FEED;
}
