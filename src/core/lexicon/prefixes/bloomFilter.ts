// Blocked Bloom filters: both bits of a hash are in the same 32-bit unit, so that a lookup causes at most one cache miss
// (Putze, Sanders, Singler, Cache-, Hash- and Space-Efficient Bloom Filters). They have false positives, but no false negatives.

/**
 * Creates an empty filter for the hashes in a table of `slots` slots. A smaller filter would cost more in false positives than it saves.
 */
export function createFilter(slots: number): Int32Array<ArrayBuffer> {
	return new Int32Array(2 ** Math.ceil(Math.log2(slots / 8)));
}

/** Adds a hash to a filter. */
export function addHash(filter: Int32Array, hash: number): void {
	const unit = hash >>> 5 & filter.length - 1;
	filter[unit] = (filter[unit] ?? 0) | 1 << hash | 1 << (hash >>> 27);
}

/** Returns 1 if a filter may contain a hash, 0 if it does not. The result is a number so that a loop over words needs no branch. */
export function mayContain(filter: Int32Array, hash: number): number {
	const unit = filter[hash >>> 5 & filter.length - 1] ?? 0;
	return unit >>> hash & unit >>> (hash >>> 27) & 1;
}
