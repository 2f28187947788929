import { foldForSearch } from './foldForSearch';

/** Returns the ranges of the words of a query in a text, in order and without overlaps, as pairs of start and end offset. */
export function highlightsIn(text: string, query: string): readonly (readonly [number, number])[] {
	const { folded, offsets } = foldWithOffsets(text);
	const found: [number, number][] = [];
	for (const word of foldForSearch(query).split(/\s+/).filter(part => part !== '')) {
		for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
			found.push([offsets[at] ?? 0, offsets[at + word.length] ?? text.length]);
		}
	}
	return found.sort(([a], [b]) => a - b).reduce<[number, number][]>((merged, [start, end]) => {
		const last = merged.at(-1);
		if (last && start <= last[1]) {
			last[1] = Math.max(last[1], end);
		} else {
			merged.push([start, end]);
		}
		return merged;
	}, []);
}

/** Returns a text folded for search, with the original offset of each of its UTF-16 units. */
function foldWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
	let folded = '';
	const offsets: number[] = [];
	let at = 0;
	for (const character of text) {
		const own = foldForSearch(character);
		folded += own;
		offsets.push(...Array.from({ length: own.length }, () => at));
		at += character.length;
	}
	return { folded, offsets };
}
