import type { CitationKey, Library } from '../../library/library';
import type { Key } from '../../dossier/model';

/** Of keys that share a half, more than this are not compared. */
const MAX_KEYS = 2000;
/** Shorter keys are one edit away from too much. */
const MIN_LENGTH = 5;

/** Our keys, so that a key in a document can be told to be one of them or near to one. */
export interface KeyIndex {
	has(key: string): boolean;
	/** A key of ours that is one edit away: one letter more, less, other, or two next to each other swapped. */
	nearest(key: string): CitationKey | undefined;
	/** The dossier whose id a key begins with, as its keys do. */
	dossierOf(key: string): Key | undefined;
}

/**
 * The index of a library's keys. One edit leaves one half of a key as it is, unless it swaps the two letters in the
 * middle: keys are found by either half, and compared in full.
 */
export function buildKeyIndex(library: Library): KeyIndex {
	const keys = new Set(library.sources.keys());
	const halves = new Map<string, CitationKey[]>();
	for (const key of keys) {
		for (const half of halvesOf(key)) {
			const list = halves.get(half);
			if (list) {
				list.push(key);
			} else {
				halves.set(half, [key]);
			}
		}
	}
	const ids = new Set(library.dossiers.map(({ id }) => id));
	return {
		has: key => keys.has(key),
		nearest: key => (key.length < MIN_LENGTH ? undefined : candidates(key, keys, halves).find(candidate => isOneEdit(key, candidate))),
		dossierOf: key => [...key.matchAll(/_/g)].map(({ index }) => key.slice(0, index)).reverse().find(prefix => ids.has(prefix)),
	};
}

function halvesOf(key: string): readonly string[] {
	const middle = key.length >> 1;
	return [`<${key.length} ${key.slice(0, middle)}`, `>${key.length} ${key.slice(middle)}`];
}

function candidates(key: string, keys: ReadonlySet<CitationKey>, halves: ReadonlyMap<string, readonly CitationKey[]>): readonly CitationKey[] {
	const found: CitationKey[] = [];
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

/** Whether two texts are one edit apart, by the measure of Damerau and Levenshtein. Linear. */
export function isOneEdit(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) {
		return false;
	}
	let start = 0;
	while (start < a.length && a[start] === b[start]) {
		start++;
	}
	const restA = a.slice(start);
	const restB = b.slice(start);
	return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
		|| restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
