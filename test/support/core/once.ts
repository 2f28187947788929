/** A function that makes something when it is first called, and gives the same from then on; what throws is tried again. */
export function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => made ??= make();
}
