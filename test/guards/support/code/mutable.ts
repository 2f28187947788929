/** Makes all parts of a type writable, for mutations of a copy. */
export type Mutable<T> =
	T extends ReadonlyMap<infer K, infer V> ? Map<K, Mutable<V>>
		: T extends object ? { -readonly [P in keyof T]: Mutable<T[P]> }
			: T;
