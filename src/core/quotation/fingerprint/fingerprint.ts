import type { Locator } from '../../dossier/model';
import { quotedTokens } from '../quotedWord';
import { sourceParagraphsOf } from '../sourceText';
import { sha256Word } from './sha256';

/** The number of words in a run. */
export const RUN_WORDS = 5;

/**
 * The bits by which a hash is longer than needed to number the runs of its paragraph. A run that the paragraph does not have is found in it
 * once in eight times or less often. These bits are too few to reconstruct a text from the runs, but enough to tell that ten words are not
 * in it.
 */
const SPARE_BITS = 3;

/** The runs of a paragraph. */
export interface FingerprintParagraph {
	/** Absent if the paragraph has no place. */
	readonly place?: Locator;
	/** The length of the hashes, from 3 to 32. */
	readonly bits: number;
	/** The hashes in ascending order, each once. */
	readonly runs: readonly number[];
}

/**
 * The data by which quotations are checked without the text of their source: hashes of its runs of five words, as a set for each paragraph.
 */
export interface Fingerprint {
	/** Random characters that are hashed with each run. */
	readonly salt: string;
	/** In the order of the text. */
	readonly paragraphs: readonly FingerprintParagraph[];
}

/** Makes the fingerprint of a text, which `sourceParagraphsOf` divides. The salt must be random and different for each text. */
export function makeFingerprint(text: string, salt: string): Fingerprint {
	return {
		salt,
		paragraphs: sourceParagraphsOf(text).map(({ place, text: content }) => {
			const runs = new Set(runsOf(quotedTokens(content).filter(({ isMark }) => !isMark).map(({ key }) => key)));
			const bits = SPARE_BITS + Math.ceil(Math.log2(Math.max(1, runs.size)));
			return {
				...(place && { place }),
				bits,
				runs: [...new Set([...runs].map(run => hashOf(run, salt, bits)))].sort((a, b) => a - b),
			};
		}),
	};
}

/** Returns the runs of words, each as one text. */
export function runsOf(words: readonly string[]): readonly string[] {
	return words.slice(RUN_WORDS - 1).map((_, index) => words.slice(index, index + RUN_WORDS).join(' '));
}

/** Returns the hash of a run: the first bits of a SHA-256. */
export function hashOf(run: string, salt: string, bits: number): number {
	return sha256Word(`${salt}\n${run}`) >>> (32 - bits);
}
