import { addHash, createFilter } from './bloomFilter';
import { FIRST_WORD, LABEL_SHIFT } from './slot';

/** Filters of the hashes of labels of one word, and of prefixes of several words. They spare most words of a text a lookup in the table. */
export interface PrefixFilters {
	readonly singles: Int32Array<ArrayBuffer>;
	readonly continuations: Int32Array<ArrayBuffer>;
}

/** Creates empty filters for a table of `size` slots. */
export function createFilters(size: number): PrefixFilters {
	return { singles: createFilter(size), continuations: createFilter(size) };
}

/** Adds a prefix to its filter. The first word of longer labels needs none. */
export function markPrefix(low: number, value: number, { singles, continuations }: PrefixFilters): void {
	if ((value & FIRST_WORD) === 0) {
		addHash(continuations, low);
	} else if (value >>> LABEL_SHIFT !== 0) {
		addHash(singles, low);
	}
}
