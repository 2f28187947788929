import { getOrInsert } from '../../data/getOrInsert';
import { sharedStart } from '../../text/sharedEnds';
/** The maximum number of keys with a common half that are compared. */
const MAX_KEYS = 2000;
/** Shorter keys have too many keys at edit distance 1. */
const MIN_LENGTH = 5;

/**
 * Returns a function that finds the key of a set at edit distance 1 from another: one letter inserted, deleted or replaced, or two adjacent
 * letters swapped. A single edit leaves one half of a key unchanged, unless it swaps the two letters in the middle, so candidates are
 * looked up by half and compared in full.
 */
export function nearKeys(keys: ReadonlySet<string>): (key: string) => string | undefined {
	const halves = new Map<string, string[]>();
	for (const key of keys) {
		for (const half of halvesOf(key)) {
			getOrInsert(halves, half, () => []).push(key);
		}
	}
	return key => (key.length < MIN_LENGTH ? undefined : candidates(key, keys, halves).find(candidate => isOneEdit(key, candidate)));
}

function halvesOf(key: string): readonly string[] {
	const middle = key.length >> 1;
	return [`<${key.length} ${key.slice(0, middle)}`, `>${key.length} ${key.slice(middle)}`];
}

function candidates(key: string, keys: ReadonlySet<string>, halves: ReadonlyMap<string, readonly string[]>): readonly string[] {
	const found: string[] = [];
	for (const length of [key.length, key.length - 1, key.length + 1]) {
		const middle = length >> 1;
		for (const half of [`<${length} ${key.slice(0, middle)}`, `>${length} ${key.slice(key.length - (length - middle))}`]) {
			found.push(...(halves.get(half) ?? []).slice(0, MAX_KEYS));
		}
	}
	const middle = key.length >> 1;
	const swapped = key.slice(0, middle - 1) + (key[middle] ?? '') + (key[middle - 1] ?? '') + key.slice(middle + 1);
	return keys.has(swapped) ? [...found, swapped] : found;
}

/** Whether the Damerau–Levenshtein distance of two texts is 1. Time is linear. */
export function isOneEdit(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) {
		return false;
	}
	const start = sharedStart(a, b);
	const restA = a.slice(start);
	const restB = b.slice(start);
	return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
		|| restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
