import type { InlineContext } from '@lezer/markdown';
import { memoized } from '../steps/memoized';

interface Search {
	readonly from: number;
	readonly found: number;
}

/** The last search for each mark in a block, kept as long as the parse of the block. */
const searchesIn = memoized<InlineContext, Map<string, Search>>(() => new Map());

/**
 * Returns the position of the next occurrence of a closing mark in a block, at or after a position; -1 if there is none. Blocks are parsed
 * from left to right, so caching the last result keeps many unclosed openers from taking quadratic time.
 */
export function findCloser(cx: InlineContext, mark: string, from: number): number {
	const searches = searchesIn(cx);
	const last = searches.get(mark);
	if (last && last.from <= from && (last.found < 0 || last.found >= from)) {
		return last.found;
	}
	const index = cx.text.indexOf(mark, from - cx.offset);
	const found = index < 0 ? -1 : index + cx.offset;
	searches.set(mark, { from, found });
	return found;
}
