import type { Library } from './library';

/** Memoises a function by library. A result is kept as long as the library is alive; if the function throws, nothing is kept. */
export function perLibrary<Result extends object>(compute: (library: Library) => Result): (library: Library) => Result {
	const known = new WeakMap<Library, Result>();
	return library => {
		const result = known.get(library) ?? compute(library);
		known.set(library, result);
		return result;
	};
}
