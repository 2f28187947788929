/** Adds to the count of a key in a map, which is 0 at first, and returns the new count. */
export function increase<Key>(counts: Map<Key, number>, key: Key, by = 1): number {
	const count = (counts.get(key) ?? 0) + by;
	counts.set(key, count);
	return count;
}
