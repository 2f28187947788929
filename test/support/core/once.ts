/** Memoizes a function without parameters. A call that throws is not cached. */
export function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => made ??= make();
}
