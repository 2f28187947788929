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
	let start = offset;
	for (let left = runs.before; start > first && left > 0; start--) {
		left -= isRunStart(text, start - 1) ? 1 : 0;
	}
	let end = offset;
	for (let left = runs.after; end < last && left > 0; end++) {
		left -= isRunStart(text, end) ? 1 : 0;
	}
	return { start, end, begins: start <= first, ends: end >= last };
}

/** Whether another character than white space follows white space at an offset. */
function isRunStart(text: string, at: number): boolean {
	return isSpace(text.charCodeAt(at)) && !isSpace(text.charCodeAt(at + 1));
}

function isSpace(unit: number): boolean {
	return unit === SPACE || unit === LINE_FEED;
}
