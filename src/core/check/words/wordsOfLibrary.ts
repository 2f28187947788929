import type { Library } from '../../library/library';
import { memoized } from '../../steps/memoized';
import { fold } from '../../text/fold';
import { factFlagsOf } from '../facts/factWords';
import { MAY_NAME_CONVENTION } from '../meaning/conventionPatterns';
import { relativeNamesOf } from '../meaning/relativeNames';
import { MIN_WORD_LENGTH, misspellingIndexes } from '../names/misspellingIndex';
import { WORD } from './wordFlags';
import { WordTable } from './wordTable';

/** Returns the table of words for documents that are checked with a library. */
export const wordsOfLibrary = memoized((library: Library) => new WordTable(word => flagsOf(word, library)));

/** Matches the words that are checked for a typing mistake. */
const LONG = new RegExp(`^[\\p{L}\\p{M}]{${MIN_WORD_LENGTH - 1},40}$`, 'u');
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[^\p{Lu}]*\p{Lu}/u;
const RESOLUTION = /^[Rr][eé]solu|^R[EÉ]SOLU/u;

function flagsOf(word: string, library: Library): number {
	const folded = fold(word);
	const isCapital = CAPITAL.test(word);
	return (LONG.test(word) && misspellingIndexes.of(library).near(folded).length > 0 ? WORD.suspect : 0)
		| (isCapital ? WORD.capital : 0) | (ACRONYM.test(word) ? WORD.acronym : 0) | (RESOLUTION.test(word) ? WORD.resolution : 0)
		| (MAY_NAME_CONVENTION.test(word) ? WORD.convention : 0)
		| (relativeNamesOf(library).otherAcronyms.has(word) ? WORD.otherConvention : 0) | factFlagsOf(folded, isCapital);
}
