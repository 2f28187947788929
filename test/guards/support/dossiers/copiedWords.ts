/** A run of this many words that also occurs in the release counts as copied. */
const RUN = 8;

/** A run with fewer words than this outside names does not count, because names must be verbatim. */
const OWN_WORDS = 4;

/** Returns the runs of words that identify a text as their source. Runs that consist mostly of names are left out. */
export function identifyingRuns(text: string, names: readonly string[]): ReadonlySet<string> {
	const words = wordsOf(text);
	const nameWords = names.map(wordsOf);
	const inName = new Set(nameWords.flatMap(name => placesOf(name, words).flatMap(start => name.map((_, index) => start + index))));
	const partOfName = new Set(nameWords.flatMap(runsOf));
	const outside = (start: number) => Array.from({ length: RUN }, (_, index) => start + index).filter(index => !inName.has(index)).length;
	return new Set(runsOf(words).filter((run, start) => outside(start) >= OWN_WORDS && !partOfName.has(run)));
}

/** Returns the given runs that occur in a text. */
export function copiedRuns(text: string, runs: ReadonlySet<string>): readonly string[] {
	const words = wordsOf(text);
	const first = firstWordsOf(runs);
	// Few runs begin with a word of the text: joining all of them would take most of the time.
	return words.slice(RUN - 1).flatMap((_, start) => {
		const run = first.has(words[start] ?? '') ? runAt(words, start) : '';
		return runs.has(run) ? [run] : [];
	});
}

const firstWords = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function firstWordsOf(runs: ReadonlySet<string>): ReadonlySet<string> {
	const first = firstWords.get(runs) ?? new Set([...runs].map(run => run.slice(0, run.indexOf(' '))));
	firstWords.set(runs, first);
	return first;
}

function runsOf(words: readonly string[]): readonly string[] {
	return words.slice(RUN - 1).map((_, start) => runAt(words, start));
}

function runAt(words: readonly string[], start: number): string {
	return words.slice(start, start + RUN).join(' ');
}

/** Splits a text into words, ignoring case and punctuation. */
function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function placesOf(name: readonly string[], words: readonly string[]): readonly number[] {
	return name.length === 0
		? []
		: words.flatMap((_, start) => (name.every((word, index) => words[start + index] === word) ? [start] : []));
}
