import { foldForSearch } from './search';

/** Where the words of a query stand in a text, in order and without overlaps, as offsets of their beginnings and ends. */
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

/** The text as a search compares it, and for each of its characters where it comes from. */
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
