import { WORD } from '../words/wordFlags';
import { FACT_GRAMMARS } from './grammars/grammars';
import type { Phrases } from './grammars/phrases';
import { TOWN_NAMES } from './values/towns';

const LETTERS = /[\p{L}\p{M}]+/gu;

/**
 * The words that a statement about a fact must have, in any language, folded. Most sentences have none, so the grammar need not be applied
 * to them.
 */
const FLAGS: ReadonlyMap<string, number> = collected();
const TOWNS: ReadonlySet<string> = new Set(Array.from(TOWN_NAMES, name => firstOf(name)));

/** Returns what a word may be in a statement about a fact, as flags; 0 if no statement uses it. The word is folded. */
export function factFlagsOf(folded: string, isCapital: boolean): number {
	return (FLAGS.get(folded) ?? 0) | (isCapital && TOWNS.has(folded) ? WORD.town : 0);
}

function collected(): ReadonlyMap<string, number> {
	const flags = new Map<string, number>();
	const add = (words: Iterable<string>, flag: number) => {
		for (const word of words) {
			flags.set(word, (flags.get(word) ?? 0) | flag);
		}
	};
	for (const { numberWords, multipliers, of, datePrepositions, articles, dates, counts, totals, sums, places } of FACT_GRAMMARS) {
		add(Array.from(numberWords.keys(), firstOf), WORD.number);
		add(Array.from(multipliers.keys(), firstOf), WORD.multiplier);
		add(Array.from(totals.of.firstWords, firstOf), WORD.multiplier);
		add(Array.from(of, firstOf), WORD.of);
		add([...of].filter(word => datePrepositions.has(word) && !articles.has(word)).map(firstOf), WORD.joinsDate);
		add(Object.values(counts).flatMap(({ nouns }) => nouns.all.map(([first = '']) => firstOf(first))), WORD.counted);
		add(Object.values(dates).flatMap(({ verbs, nouns }) => [...longestWords(verbs), ...longestWords(nouns)]), WORD.dateCue);
		add(longestWords(sums.cues), WORD.sumCue);
		add(Array.from(places.before, firstOf), WORD.beforeTown);
		add([...longestWords(places.hosts), ...longestWords(places.homes), ...places.venueNouns, ...places.seatNouns, 'based'], WORD.hosts);
		add(
			[...longestWords(places.held), ...longestWords(places.seat), ...places.seatNouns, ...longestWords(dates.openedForSignature.verbs)],
			WORD.placeCue,
		);
	}
	return flags;
}

/**
 * Returns the first run of letters of a word, which may be elided or have a hyphen; a text can contain the word only if it contains this
 * run.
 */
function firstOf(word: string): string {
	return word.match(LETTERS)?.[0] ?? '';
}

/** Returns the longest run of letters of each phrase. */
function longestWords(phrases: Phrases): readonly string[] {
	return phrases.all.map(words =>
		words.flatMap(word => word.match(LETTERS) ?? []).reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
	);
}
