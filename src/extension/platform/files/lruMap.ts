/** A map with a bounded number of entries, which drops the least recently used ones. */
export class LruMap<K, V> {
	private readonly entries = new Map<K, V>();
	private readonly capacity: () => number;

	/**
	 * `capacity` returns the maximum number of entries to keep. It is called when an entry is set, since it may load core, which must not
	 * happen on activation.
	 */
	constructor(capacity: () => number) {
		this.capacity = capacity;
	}

	get size(): number {
		return this.entries.size;
	}

	/** Returns all values, from the least to the most recently used. */
	values(): readonly V[] {
		return [...this.entries.values()];
	}

	has(key: K): boolean {
		return this.entries.has(key);
	}

	/** Returns the value of a key and marks it as used; `undefined` if there is none. */
	get(key: K): V | undefined {
		const value = this.entries.get(key);
		if (value !== undefined) {
			this.set(key, value);
		}
		return value;
	}

	set(key: K, value: V): void {
		this.entries.delete(key);
		this.entries.set(key, value);
		const capacity = this.capacity();
		for (const oldest of this.entries.keys()) {
			if (this.entries.size <= capacity) {
				break;
			}
			this.entries.delete(oldest);
		}
	}

	/** Drops the entries whose values do not satisfy the condition. */
	keep(isKept: (value: V) => boolean): void {
		for (const [key, value] of this.entries) {
			if (!isKept(value)) {
				this.entries.delete(key);
			}
		}
	}

	delete(key: K): void {
		this.entries.delete(key);
	}
}
