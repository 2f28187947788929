import { RUN_WORDS } from './fingerprint';

/**
 * Returns the ranges of words, `end` exclusive, in which a text must differ from a source that has some of its runs of five words and not
 * the others. A different word makes the five runs that contain it missing. A range has up to four words more if the source has some of
 * them by chance, and one more if words are missing there. At an end of the text it extends to that end, and it may begin too late, or end
 * too early, if the source has two of the five by chance.
 */
export function differencesIn(present: readonly boolean[]): readonly (readonly [start: number, end: number])[] {
	const end = present.length;
	return stretchesIn(present).map(([first, last]) => {
		// The words that all the missing runs have in common; if these are too many for one word, the words between the first and last
		// different one.
		const from = first + RUN_WORDS - 1;
		if (first === 0 && last === end - 1) {
			return [0, end + RUN_WORDS - 1];
		}
		if (first === 0) {
			return [0, last + 2];
		}
		return last === end - 1 ? [from - 1, last + RUN_WORDS] : [Math.min(from, last), Math.max(from, last) + 1];
	});
}

/** Returns the first and last of the missing runs that one different word explains, or that follow each other. */
function stretchesIn(present: readonly boolean[]): readonly (readonly [first: number, last: number])[] {
	const stretches: [number, number][] = [];
	for (const [index, isPresent] of present.entries()) {
		const open = stretches.at(-1);
		if (!isPresent && open && (open[1] === index - 1 || index - open[0] < RUN_WORDS)) {
			open[1] = index;
		} else if (!isPresent) {
			stretches.push([index, index]);
		}
	}
	return stretches;
}
