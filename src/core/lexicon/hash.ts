// Two hashes of 32 bits beside each other stand for a word, and, chained, for the words of a label up
// to one of them. With 32 bits alone some of a million labels would share one (the birthday
// problem). The first is FNV-1a (Fowler, Noll, Vo), the second a polynomial of the units, modulo 2 to the 32nd; both are
// stirred with the finaliser of MurmurHash3 (Appleby) when they are chained. They need not be secure: whoever shows what
// a label means compares its letters first.

/** Where the hashes of a word begin. */
export const LOW_SEED = 0x811C9DC5 | 0;
export const HIGH_SEED = 0x2545F491;

/** The first hash with one more unit. */
export function lowOf(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

/** The second hash with one more unit. */
export function highOf(hash: number, unit: number): number {
	return Math.imul(hash + unit, 0x9E3779B1);
}

/** The hash of a label up to a word that is not its first: that of the words before, of what stands between, and of the word. Up to the first, it is that of the word. */
export function chain(before: number, gap: number, word: number): number {
	let hash = Math.imul(before ^ Math.imul(gap, 0x85EBCA6B), 0x9E3779B1) ^ word;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85EBCA6B);
	hash = Math.imul(hash ^ (hash >>> 13), 0xC2B2AE35);
	return hash ^ (hash >>> 16);
}
