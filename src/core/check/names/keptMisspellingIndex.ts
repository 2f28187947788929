import type { Library } from '../../library/library';
import { misspellingIndex, type MisspellingIndex } from './misspellingIndex';

const INDEXES = new WeakMap<Library, MisspellingIndex>();

/** Stores the index of a library, so that a check need not build it. */
export function keepMisspellingIndex(library: Library, index: MisspellingIndex): void {
	INDEXES.set(library, index);
}

/** Returns the index of a library; builds it if none is stored. */
export function misspellingIndexOf(library: Library): MisspellingIndex {
	const known = INDEXES.get(library) ?? misspellingIndex(library);
	INDEXES.set(library, known);
	return known;
}
