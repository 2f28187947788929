import type { Dossier } from '../dossier/model';
import type { Library } from './library';

/** Memoises a function by library and dossier. Results are kept as long as the library is alive. */
export function perDossier<T>(compute: (dossier: Dossier, library: Library) => T): (dossier: Dossier, library: Library) => T {
	const known = new WeakMap<Library, Map<Dossier, T>>();
	return (dossier, library) => {
		const ofLibrary = known.get(library) ?? new Map<Dossier, T>();
		known.set(library, ofLibrary);
		if (!ofLibrary.has(dossier)) {
			ofLibrary.set(dossier, compute(dossier, library));
		}
		return ofLibrary.get(dossier) as T;
	};
}
