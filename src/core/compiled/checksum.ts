import type { Steps } from '../steps/steps';

/** How many words are read in one step; a multiple of the number of lanes. */
const WORDS_PER_STEP = 0x40000;
const PRIME = 0x9E3779B1;

/**
 * Returns two 32-bit checksums of words, in steps. They detect damage, such as a file that was not written to its end; they do not protect
 * against somebody who can write the file. As in xxHash (Collet), words are mixed in lanes that do not depend on each other, so that the
 * processor works on all of them at once. A change of one word always changes the lane that it is in.
 */
export function* checksumInSteps(words: Int32Array): Steps<readonly [number, number]> {
	let [a, b, c, d] = [1, 2, 3, 4];
	for (let from = 0; from < words.length; from += WORDS_PER_STEP) {
		const to = Math.min(words.length, from + WORDS_PER_STEP);
		for (let at = from; at < to; at += 4) {
			// Words after the end count as 0; the number of words is part of the result.
			a = Math.imul(a ^ (words[at] ?? 0), PRIME);
			b = Math.imul(b ^ (words[at + 1] ?? 0), PRIME);
			c = Math.imul(c ^ (words[at + 2] ?? 0), PRIME);
			d = Math.imul(d ^ (words[at + 3] ?? 0), PRIME);
			a ^= a >>> 15;
			b ^= b >>> 15;
			c ^= c >>> 15;
			d ^= d >>> 15;
		}
		yield;
	}
	return [mixed(mixed(words.length, a), b), mixed(mixed(words.length, c), d)];
}

function mixed(one: number, other: number): number {
	const mix = Math.imul(one, 0x85EBCA6B) ^ other;
	return Math.imul(mix ^ mix >>> 13, 0xC2B2AE35);
}
