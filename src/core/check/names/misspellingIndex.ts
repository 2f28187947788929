import { getOrInsert } from '../../data/getOrInsert';
import type { Library } from '../../library/library';
import { memoizedInSteps } from '../../steps/memoizedInSteps';
import type { Steps } from '../../steps/steps';
import { fold } from '../../text/fold';

/** The words of long names, indexed so that they are found in spite of a typing mistake. */
export interface MisspellingIndex {
	/**
	 * Returns the words of names, in lower case with their accents, that are one typing mistake away from a folded word; none if the word is
	 * in a name or a description itself.
	 */
	near(folded: string): readonly string[];
}

/**
 * The minimum number of words of a name that is recognized despite a mistake, and the minimum length of the words that are
 * checked for a mistake.
 */
export const MIN_NAME_WORDS = 3;
export const MIN_WORD_LENGTH = 5;
/** The maximum number of cached results: a text has about this many different words. */
const MAX_KNOWN = 50_000;

const WORD = /[\p{L}\p{M}]+/gu;

/** The index of each library, built in steps of one entry. */
export const misspellingIndexes = memoizedInSteps(buildInSteps);

function* buildInSteps({ entries }: Library): Steps<MisspellingIndex> {
	/** The words in lower case, by the same words without accents. */
	const words = new Map<string, readonly string[]>();
	const known = new Set<string>();
	for (const { entry } of entries.values()) {
		for (const { text, role } of entry.labels) {
			const own = wordsOf(text);
			const isLong = own.length >= MIN_NAME_WORDS && role !== 'acronym' && role !== 'discouraged';
			for (const word of own) {
				const folded = fold(word);
				known.add(folded);
				if (isLong && folded.length >= MIN_WORD_LENGTH) {
					addWord(words, folded, word.toLowerCase());
				}
			}
		}
		for (const text of [...Object.values(entry.gloss), ...Object.values(entry.definition?.text ?? {})]) {
			wordsOf(text).forEach(word => known.add(fold(word)));
		}
		yield;
	}
	const byDeletion = new Map<string, string[]>();
	for (const word of words.keys()) {
		for (const form of new Set([word, ...deletionsOf(word)])) {
			getOrInsert(byDeletion, form, () => []).push(word);
		}
		yield;
	}
	return lookup({ known, words, byDeletion });
}

function addWord(words: Map<string, readonly string[]>, folded: string, word: string): void {
	const forms = words.get(folded) ?? NONE;
	if (!forms.includes(word)) {
		words.set(folded, [...forms, word]);
	}
}

/** The words of a library. */
interface IndexedWords {
	/** All words, without accents. */
	readonly known: ReadonlySet<string>;
	readonly words: ReadonlyMap<string, readonly string[]>;
	/** The words without accents, by themselves and by each form without one letter. */
	readonly byDeletion: ReadonlyMap<string, readonly string[]>;
}

/**
 * Two words are one insertion, deletion, substitution or transposition apart only if deleting a letter from one or both makes them equal
 * (Garbe, SymSpell).
 */
function lookup({ known, words, byDeletion }: IndexedWords): MisspellingIndex {
	const results = new Map<string, readonly string[]>();
	return {
		near(folded) {
			const result = results.get(folded);
			if (result) {
				return result;
			}
			const found = known.has(folded) ? NONE : mistakenFor(folded, byDeletion).flatMap(word => words.get(word) ?? NONE);
			if (results.size >= MAX_KNOWN) {
				results.clear();
			}
			results.set(folded, found);
			return found;
		},
	};
}

const NONE: readonly string[] = [];

function mistakenFor(folded: string, byDeletion: ReadonlyMap<string, readonly string[]>): readonly string[] {
	let found = NONE;
	// A mistake is never in the first letter, which is therefore not left out.
	for (let left = 0; left < folded.length; left++) {
		const form = left === 0 ? folded : folded.slice(0, left) + folded.slice(left + 1);
		for (const word of byDeletion.get(form) ?? NONE) {
			if (!found.includes(word) && isTypingMistake(folded, word)) {
				found = [...found, word];
			}
		}
	}
	return found;
}

function wordsOf(text: string): readonly string[] {
	return text.match(WORD) ?? NONE;
}

function deletionsOf(word: string): readonly string[] {
	return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** Whether a word is one edit away from another in a way that is not just another form or spelling of it. Both are folded. */
function isTypingMistake(written: string, word: string): boolean {
	let from = 0;
	while (from < Math.min(written.length, word.length) && written[from] === word[from]) {
		from++;
	}
	let [writtenEnd, wordEnd] = [written.length, word.length];
	while (writtenEnd > from && wordEnd > from && written[writtenEnd - 1] === word[wordEnd - 1]) {
		writtenEnd--;
		wordEnd--;
	}
	// The first letter is seldom wrong.
	if (from === 0) {
		return false;
	}
	const was = written.slice(from, writtenEnd);
	const should = word.slice(from, wordEnd);
	const isAtEnd = writtenEnd === written.length || wordEnd === word.length;
	// British “centre” and American “center”
	const isOtherEnding = writtenEnd === written.length && was + should === 'erre';
	const isSwapped = was.length === 2 && was[0] === should[1] && was[1] === should[0] && !isOtherEnding;
	// A different ending is another form of the word, unless the last letter is merely doubled.
	const isDoubled = written === word + word.slice(-1) && /[bcdfghjklmnpqrtvwxz]$/u.test(word);
	const isOneEdit = Math.max(was.length, should.length) === 1 && !isAtEnd;
	return isSwapped || isDoubled || (isOneEdit && !isOtherSpelling([was, should], word.slice(0, from), word.slice(wordEnd)));
}

/**
 * Whether a change of one letter makes another spelling or form: -ize and -ise, -our and -or, a letter doubled before an ending, and another
 * ending of two letters, as in “added” and “adder”. Before a last r, no letter may be missing.
 */
function isOtherSpelling([was, should]: readonly [string, string], before: string, after: string): boolean {
	// The two letters in alphabetical order; one of them is empty if a letter is missing or added.
	const changed = [was, should].sort().join();
	const isMissing = changed.length === 2;
	const isIze = changed === 's,z';
	const isOur = changed === ',u' && after.startsWith('r');
	const isDoubled = changed === ',' + before.slice(-1) && /^(?:ed|ing|er)/.test(after);
	const isEnding = /^[sdnre]$/.test(after) && !(after === 'r' && isMissing);
	return isIze || isOur || isDoubled || isEnding;
}
