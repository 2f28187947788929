// A word is represented by two 32-bit hashes, low and high; a prefix of a label by the chained hashes of its words. With 32 bits
// alone, some of a million labels would collide (the birthday problem). The low hash is FNV-1a (Fowler, Noll, Vo), the high hash
// a polynomial of the UTF-16 units modulo 2^32; chaining mixes both with the finalizer of MurmurHash3 (Appleby). They
// need not be cryptographic: letters are compared before the meaning of a label is shown.

/** The initial values of the two hashes of a word. */
export const LOW_SEED = 0x811C9DC5 | 0;
export const HIGH_SEED = 0x2545F491;

/** Extends a low hash by one UTF-16 unit. */
export function extendLow(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

/** Extends a high hash by one UTF-16 unit. */
export function extendHigh(hash: number, unit: number): number {
	return Math.imul(hash + unit, 0x9E3779B1);
}

/** Returns the low hash of a folded word. */
export function lowHashOf(folded: string): number {
	let hash = LOW_SEED;
	for (let at = 0; at < folded.length; at++) {
		hash = extendLow(hash, folded.charCodeAt(at));
	}
	return hash;
}

/** Returns the high hash of a folded word. */
export function highHashOf(folded: string): number {
	let hash = HIGH_SEED;
	for (let at = 0; at < folded.length; at++) {
		hash = extendHigh(hash, folded.charCodeAt(at));
	}
	return hash;
}

/**
 * Extends the hash of a label prefix by the gap and the hash of the next word. Works for low and high hashes. The hash of a prefix of one
 * word is the hash of that word.
 */
export function chain(before: number, gap: number, word: number): number {
	let hash = Math.imul(before ^ Math.imul(gap, 0x85EBCA6B), 0x9E3779B1) ^ word;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85EBCA6B);
	hash = Math.imul(hash ^ (hash >>> 13), 0xC2B2AE35);
	return hash ^ (hash >>> 16);
}
