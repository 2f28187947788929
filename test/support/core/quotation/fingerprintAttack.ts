import { hashOf, RUN_WORDS, type FingerprintParagraph } from '../../../../src/core/quotation/fingerprint/fingerprint';

/** The knowledge of an attacker besides a fingerprint. */
export interface Attacker {
	/** The words that the text may have. */
	readonly vocabulary: readonly string[];
	/** The number of times that a word follows another in other texts, by `first second`. */
	readonly pairs: ReadonlyMap<string, number>;
	/** The number of beginnings of texts that are kept at each step. */
	readonly width: number;
}

/** Counts the pairs of words of a text. */
export function pairsOf(words: readonly string[]): ReadonlyMap<string, number> {
	const pairs = new Map<string, number>();
	words.slice(1).forEach((word, index) => {
		const pair = `${words[index] ?? ''} ${word}`;
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	});
	return pairs;
}

/**
 * Tries to read a paragraph from its fingerprint: begins with words that are known, tries every word of the vocabulary as the next one,
 * keeps the beginnings whose last run is in the fingerprint, and of these the ones that are most likely by their word pairs (a beam
 * search). Returns how many words of the best beginning are right before the first wrong one, and how many beginnings were possible in the
 * last step.
 */
export function attack(
	words: readonly string[],
	salt: string,
	{ runs, bits }: FingerprintParagraph,
	{ vocabulary, pairs, width }: Attacker,
): { readonly right: number; readonly possible: number } {
	const known = new Set(runs);
	let beginnings: { readonly words: readonly string[]; readonly score: number }[] = [{ words: words.slice(0, RUN_WORDS), score: 0 }];
	let possible = 1;
	while (beginnings.length > 0 && (beginnings[0]?.words.length ?? 0) < words.length) {
		const next = beginnings.flatMap(({ words: begun, score }) =>
			vocabulary.flatMap(word => {
				const run = [...begun.slice(1 - RUN_WORDS), word].join(' ');
				return known.has(hashOf(run, salt, bits))
					? [{ words: [...begun, word], score: score + Math.log(1 + 20 * (pairs.get(`${begun.at(-1) ?? ''} ${word}`) ?? 0)) }]
					: [];
			}),
		);
		possible = next.length;
		if (next.length === 0) {
			break;
		}
		beginnings = next.sort((a, b) => b.score - a.score).slice(0, width);
	}
	const best = beginnings[0]?.words ?? [];
	const wrong = best.findIndex((word, index) => word !== words[index]);
	return { right: (wrong < 0 ? best.length : wrong) - RUN_WORDS, possible };
}
