/** The maximum number of suggestions for one word. */
const MAX_SUGGESTIONS = 3;

/** How many letters words of the same stem share, such as *adoption* and *adopted*. */
const STEM = 5;

/**
 * Returns the words that somebody may have meant by another, the nearest first: the same in other capitals, or with a few typos, one in a
 * word of up to five letters; then those that begin in the same way. A typo is an insertion, a deletion, a substitution or a transposition
 * of neighbours.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
	const typed = word.toLowerCase();
	const max = Math.max(1, Math.floor(typed.length / 3));
	const near: { readonly candidate: string; readonly typos: number }[] = [];
	for (const candidate of candidates) {
		const lower = candidate.toLowerCase();
		const isClose = candidate !== word && Math.abs(lower.length - typed.length) <= max;
		const typos = isClose ? typosBetween(typed, lower) : Infinity;
		if (typos <= max || candidate !== word && lower.slice(0, STEM) === typed.slice(0, STEM) && typed.length >= STEM) {
			near.push({ candidate, typos });
		}
	}
	return near.sort((one, other) => one.typos - other.typos).slice(0, MAX_SUGGESTIONS).map(({ candidate }) => candidate);
}

/** The optimal string alignment distance. */
function typosBetween(one: string, other: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		for (let column = 1; column <= other.length; column++) {
			const isSame = one[row - 1] === other[column - 1];
			let typos = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
			if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
				typos = Math.min(typos, (beforeLast[column - 2] ?? 0) + 1);
			}
			current.push(typos);
		}
		beforeLast = last;
		last = current;
	}
	return last[other.length] ?? 0;
}
