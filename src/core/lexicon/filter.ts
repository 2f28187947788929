// Filters of hashes that say “no” for certain and “yes” in error now and then: a hash has two bits in one unit of 32,
// so that a look waits for memory once (Putze, Sanders, Singler, Cache-, Hash- and Space-Efficient Bloom Filters).

/** An empty filter for the hashes in a table of so many slots. With fewer bits it lets so many others pass that looking them up takes longer. */
export function filterFor(slots: number): Int32Array<ArrayBuffer> {
	return new Int32Array(2 ** Math.ceil(Math.log2(slots / 8)));
}

/** Adds a hash. */
export function addTo(filter: Int32Array, hash: number): void {
	const unit = hash >>> 5 & filter.length - 1;
	filter[unit] = (filter[unit] ?? 0) | 1 << hash | 1 << (hash >>> 27);
}

/** 1 where a filter may hold a hash, 0 where it does not: a number, since whoever asks for each word of a text must not branch. */
export function mayHold(filter: Int32Array, hash: number): number {
	const unit = filter[hash >>> 5 & filter.length - 1] ?? 0;
	return unit >>> hash & unit >>> (hash >>> 27) & 1;
}
