import type { NameWord } from './nameWords';

/** How far the last words of a text are from a name. */
export interface NameDistance {
	/** 0 for a near variant. A missing, added or different word costs 1; a preposition or conjunction costs a third. */
	readonly cost: number;
	/** The index of the first word of the text that belongs to the name. */
	readonly first: number;
}

/**
 * Compares a name with the last words of a text by edit distance over words, by dynamic programming (Wagner and Fischer 1974; with a free
 * start: Sellers 1980). If `anchored`, all words of the text count. `undefined` if either has no words. Takes time proportional to the
 * product of the numbers of words.
 */
export function nameDistance(text: readonly NameWord[], name: readonly NameWord[], { anchored }: { readonly anchored: boolean }): NameDistance | undefined {
	if (text.length === 0 || name.length === 0) {
		return undefined;
	}
	// One row for each word of the name. A cell holds the cost, and where in the text the name begins.
	let row: NameDistance[] = [{ cost: 0, first: 0 }];
	for (const [index, word] of text.entries()) {
		const before = row[index] ?? { cost: 0, first: 0 };
		row.push(anchored ? { cost: before.cost + costOf(word), first: 0 } : { cost: 0, first: index + 1 });
	}
	for (const word of name) {
		const next: NameDistance[] = [{ cost: (row[0]?.cost ?? 0) + costOf(word), first: row[0]?.first ?? 0 }];
		for (const [index, written] of text.entries()) {
			const changed = row[index] ?? NONE;
			const dropped = row[index + 1] ?? NONE;
			const added = next[index] ?? NONE;
			next.push(cheapest([
				{ cost: changed.cost + (word.form === written.form ? 0 : Math.max(costOf(word), costOf(written))), first: changed.first },
				{ cost: dropped.cost + costOf(word), first: dropped.first },
				{ cost: added.cost + costOf(written), first: added.first },
			]));
		}
		row = next;
	}
	const found = row.at(-1);
	return found && found.first < text.length ? found : undefined;
}

const NONE: NameDistance = { cost: Infinity, first: 0 };

/** Returns the cheapest option; of equally cheap ones, the first. */
function cheapest(options: readonly [NameDistance, ...NameDistance[]]): NameDistance {
	return options.reduce((best, option) => (option.cost < best.cost ? option : best));
}

/** The cost of a missing, added or different preposition or conjunction. */
export const STOP_WORD_COST = 1 / 3;

function costOf({ stop }: NameWord): number {
	return stop ? STOP_WORD_COST : 1;
}

/** Returns the maximum cost at which two different names count as the same: two fifths of the words other than prepositions. */
export function nearLimit(name: readonly NameWord[]): number {
	return 0.4 * name.filter(({ stop }) => !stop).length;
}
