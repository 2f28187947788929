import { fold } from '../../../text/fold';
import type { CountWords, CueWords, FactGrammar } from './factGrammar';
import { Phrases, words } from './phrases';

/** Makes the words of a cue from phrases separated by `|`. */
export function cueWords(verbs: string, nouns: string): CueWords {
	return { verbs: new Phrases(verbs), nouns: new Phrases(nouns) };
}

/** Makes the words of a count from the phrases of its noun and the words between it and the name. */
export function countWords(nouns: string, between: string): CountWords {
	return { nouns: new Phrases(nouns), between: words(between) };
}

/** Returns the words of the numbers from two on, and of the tens from thirty on. */
export function numbers(fromTwo: string, tens: string): Pick<FactGrammar, 'numberWords' | 'numberNames'> {
	const numbered = (list: string, value: (index: number) => number) =>
		list.split(' ').map((word, index) => [value(index), word] as const);
	const numberNames = new Map([...numbered(fromTwo, index => index + 2), ...numbered(tens, index => 10 * (index + 3))]);
	return { numberNames, numberWords: new Map([...numberNames].map(([value, word]) => [fold(word), value] as const)) };
}
