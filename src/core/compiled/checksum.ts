import type { Steps } from '../dossier/steps';

/** How many words are read in one step. */
const WORDS_PER_STEP = 0x40000;

/**
 * Returns two 32-bit checksums of words, in steps. They detect damage, such as a file that was not written to its end; they are no protection
 * against somebody who can write the file. Each mixes words as MurmurHash3 (Appleby) does.
 */
export function* checksumInSteps(words: Int32Array): Steps<readonly [number, number]> {
	let one = 0x2545F491;
	let other = 0x811C9DC5 | 0;
	for (let from = 0; from < words.length; from += WORDS_PER_STEP) {
		const to = Math.min(words.length, from + WORDS_PER_STEP);
		for (let at = from; at < to; at++) {
			const word = words[at] ?? 0;
			one = Math.imul(one ^ word, 0x9E3779B1);
			one ^= one >>> 15;
			other = Math.imul((other << 13 | other >>> 19) + word, 0x85EBCA6B);
		}
		yield;
	}
	return [one ^ words.length, other];
}
