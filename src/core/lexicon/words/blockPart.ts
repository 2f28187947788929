import type { ProseRange } from '../../prose/prose';

/** A range within a block. */
export interface BlockPart {
	readonly start: number;
	readonly end: number;
	/** Whether the part includes the start of the block. */
	readonly begins: boolean;
	/** Whether the part includes the end of the block. */
	readonly ends: boolean;
}

const SPACE = 0x20;
const LINE_FEED = 0x0A;

/**
 * Returns the part of a block around an offset that has the given number of runs of non-white-space before and after it, or
 * as many as the block has. It never splits a word.
 */
export function blockPartAround(
	text: string,
	block: readonly ProseRange[],
	offset: number,
	runs: { readonly before: number; readonly after: number },
): BlockPart {
	const first = block[0]?.start ?? 0;
	const last = block.at(-1)?.end ?? 0;
	const start = startOfRuns(text, offset, first, runs.before);
	const end = endOfRuns(text, offset, last, runs.after);
	return { start, end, begins: start <= first, ends: end >= last };
}

/** Returns the offset at which `runs` runs before an offset, and the white space before them, begin; at least `limit`. */
function startOfRuns(text: string, offset: number, limit: number, runs: number): number {
	let start = offset;
	for (let left = runs, inRun = start < text.length && !isSpace(text.charCodeAt(start)); start > limit && left > 0; start--) {
		const space = isSpace(text.charCodeAt(start - 1));
		left -= space && inRun ? 1 : 0;
		inRun = !space;
	}
	return start;
}

/** Returns the offset at which `runs` runs after an offset, and the white space after them, end; at most `limit`. */
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
