import type { Library } from '../../library/library';
import { misspellingIndex, type MisspellingIndex } from './misspellingIndex';

const INDEXES = new WeakMap<Library, MisspellingIndex>();

/** Keeps an index for the library that it was built of, so that a check does not build it. */
export function keepMisspellingIndex(library: Library, index: MisspellingIndex): void {
	INDEXES.set(library, index);
}

/** Returns the index of a library, which is built if none is kept. */
export function misspellingIndexOf(library: Library): MisspellingIndex {
	const known = INDEXES.get(library) ?? misspellingIndex(library);
	INDEXES.set(library, known);
	return known;
}
