/** A map that keeps the entries used last, and forgets the others. */
export class BoundedMap<K, V> {
	private readonly entries = new Map<K, V>();
	private readonly most: () => number;

	/** Asks for the number when something is added: the bounds are in core, which is not loaded before it is needed. */
	constructor(most: () => number) {
		this.most = most;
	}

	get size(): number {
		return this.entries.size;
	}

	has(key: K): boolean {
		return this.entries.has(key);
	}

	/** The value of a key, which counts as used. */
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
		const most = this.most();
		for (const oldest of this.entries.keys()) {
			if (this.entries.size <= most) {
				break;
			}
			this.entries.delete(oldest);
		}
	}

	delete(key: K): void {
		this.entries.delete(key);
	}
}
