import type { InlineContext } from '@lezer/markdown';

interface Search {
	readonly from: number;
	readonly found: number;
}

/** What was looked for in a block, by mark. It lives as long as the parse of the block. */
const SEARCHES = new WeakMap<InlineContext, Map<string, Search>>();

/**
 * The position of the next mark in a block at or after a position, or -1. Blocks are read from left to
 * right, so remembering the last answer keeps many openers that nothing closes from being quadratic.
 */
export function findCloser(cx: InlineContext, mark: string, from: number): number {
	const searches = SEARCHES.get(cx) ?? new Map<string, Search>();
	SEARCHES.set(cx, searches);
	const last = searches.get(mark);
	if (last && last.from <= from && (last.found < 0 || last.found >= from)) {
		return last.found;
	}
	const index = cx.text.indexOf(mark, from - cx.offset);
	const found = index < 0 ? -1 : index + cx.offset;
	searches.set(mark, { from, found });
	return found;
}
