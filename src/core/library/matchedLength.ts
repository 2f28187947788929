import { groupBy } from '../data/groupBy';
import { namesIn, type SearchedText, type SearchQuery } from './searchMatches';

/**
 * Above this number of equally good results they stay in library order: the user types on instead of reading so many, and sorting them at
 * each letter would take longer than the search.
 */
export const MAX_SORTED = 5000;

/** Groups results that match equally well by the length of the name that matches, the shortest first. */
export function byMatchedLength<Item extends SearchedText>(alike: readonly Item[], query: SearchQuery): readonly (readonly Item[])[] {
	const byLength = groupBy(alike, ({ names }) => matchedLength(names, query));
	return [...byLength].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, items]) => items);
}

/**
 * Returns the length of the shortest name that begins with the query; without one, of the shortest that contains it or all of its words.
 * `Infinity` if there is none, as when other text matches.
 */
function matchedLength(names: string, { query, words }: SearchQuery): number {
	let beginning = Infinity;
	let containing = Infinity;
	for (let at = names.indexOf(query); at >= 0;) {
		const start = names.lastIndexOf('\n', at) + 1;
		const end = names.indexOf('\n', at + query.length);
		containing = Math.min(containing, end - start);
		beginning = start === at ? Math.min(beginning, end - start) : beginning;
		at = names.indexOf(query, end);
	}
	return beginning < Infinity
		? beginning
		: containing < Infinity || words.length === 1
			? containing
			: namesIn(names).reduce(
					(min, name) => (name.length < min && words.every(word => name.includes(word)) ? name.length : min),
					Infinity,
				);
}
