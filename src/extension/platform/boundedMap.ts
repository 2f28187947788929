/** A map that keeps the entries used last, and forgets the others. */
export class BoundedMap<K, V> {
	private readonly entries = new Map<K, V>();
	private readonly most: number;

	constructor(most: number) {
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
		for (const oldest of this.entries.keys()) {
			if (this.entries.size <= this.most) {
				break;
			}
			this.entries.delete(oldest);
		}
	}

	delete(key: K): void {
		this.entries.delete(key);
	}
}
