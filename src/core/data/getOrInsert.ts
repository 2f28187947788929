/** Returns the value of a key in a map; if it has none, `make` makes one, which is inserted. */
export function getOrInsert<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const known = map.get(key);
	if (known !== undefined) {
		return known;
	}
	const value = make();
	map.set(key, value);
	return value;
}
