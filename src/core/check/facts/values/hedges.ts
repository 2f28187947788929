import type { FactSentence } from '../sentences/factSentence';
import type { Hedge } from './interval';

/** Words before a value that change what it says, and the first token of them. */
export interface FoundHedge {
	readonly hedge: Hedge;
	readonly from: number;
}

/** All hedges, in the order in which they are looked up. */
export const HEDGES: readonly Hedge[] = ['atLeast', 'atMost', 'about'];

/** Returns the hedge in the words right before a value; `undefined` if there is none. One article or preposition may be between them. */
export function hedgeBefore(
	{ tokens, grammar: { hedges, articles, datePrepositions } }: FactSentence,
	from: number,
): FoundHedge | undefined {
	const before = tokens[from - 1]?.folded ?? '';
	if (before === '~' || before === '≈') {
		return { hedge: 'about', from: from - 1 };
	}
	for (const at of articles.has(before) || datePrepositions.has(before) ? [from, from - 1] : [from]) {
		for (const hedge of HEDGES) {
			const start = hedges[hedge].startBefore(tokens, at);
			if (start !== undefined) {
				return { hedge, from: start };
			}
		}
	}
	return undefined;
}
