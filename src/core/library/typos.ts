/** Returns how many typos are tolerated in a word: none below four letters, one below eight, otherwise two. */
export function maxTypos(word: string): number {
	return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * Returns the minimum number of typos between `typed` and any prefix of `word`; `undefined` if it is more than `max`. A typo is an
 * insertion, a deletion, a substitution or a transposition of neighbours (optimal string alignment distance).
 */
export function typosToPrefix(typed: string, word: string, max: number): number | undefined {
	if (word.length < typed.length - max || lacksMoreThan(word, typed, max)) {
		return undefined;
	}
	const columns = Math.min(word.length, typed.length + max);
	let beforeLast: number[] = [];
	let last = Array.from({ length: columns + 1 }, (_, column) => column);
	for (let row = 1; row <= typed.length; row++) {
		const current = [row];
		let min = row;
		for (let column = 1; column <= columns; column++) {
			const same = typed[row - 1] === word[column - 1];
			let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
			if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]) {
				cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			}
			current.push(cost);
			min = Math.min(min, cost);
		}
		if (min > max) {
			return undefined;
		}
		beforeLast = last;
		last = current;
	}
	const typos = Math.min(...last);
	return typos <= max ? typos : undefined;
}

/** Whether more than `max` letters of `typed` are nowhere in a word: each of them is a typo. This is true of nearly all words. */
function lacksMoreThan(word: string, typed: string, max: number): boolean {
	let lacking = 0;
	for (let at = 0; at < typed.length && lacking <= max; at++) {
		lacking += word.includes(typed.charAt(at)) ? 0 : 1;
	}
	return lacking > max;
}
