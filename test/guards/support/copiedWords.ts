/** As many words in a row that are also in the release are a copy of it. */
const RUN = 8;

/** A run of which fewer words than this stand outside names is no copy: names have to be exact. */
const OWN_WORDS = 4;

/** The runs of words of a text that tell where they were copied from; those that are little more than names are left out. */
export function tellingRuns(text: string, names: readonly string[]): ReadonlySet<string> {
	const words = wordsOf(text);
	const nameWords = names.map(wordsOf);
	const inName = new Set(nameWords.flatMap(name => placesOf(name, words).flatMap(start => name.map((_, index) => start + index))));
	const partOfName = new Set(nameWords.flatMap(runsOf));
	const outside = (start: number) => Array.from({ length: RUN }, (_, index) => start + index).filter(index => !inName.has(index)).length;
	return new Set(runsOf(words).filter((run, start) => outside(start) >= OWN_WORDS && !partOfName.has(run)));
}

/** The telling runs that stand in a text. */
export function copiedRuns(text: string, runs: ReadonlySet<string>): readonly string[] {
	return runsOf(wordsOf(text)).filter(run => runs.has(run));
}

function runsOf(words: readonly string[]): readonly string[] {
	return words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(' '));
}

/** Case and punctuation do not count. */
function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function placesOf(name: readonly string[], words: readonly string[]): readonly number[] {
	return name.length === 0 ? [] : words.flatMap((_, start) => (name.every((word, index) => words[start + index] === word) ? [start] : []));
}
