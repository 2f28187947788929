/** A type whose parts may be changed, for spoiling a copy of something. */
export type Mutable<T> =
	T extends ReadonlyMap<infer K, infer V> ? Map<K, Mutable<V>>
		: T extends object ? { -readonly [P in keyof T]: Mutable<T[P]> }
			: T;
