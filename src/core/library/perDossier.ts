import type { Dossier } from '../dossier/model';
import { memoized } from '../steps/memoized';
import type { Library } from './library';

/** Memoizes a function by library and dossier. Results are kept as long as the library is alive. */
export function perDossier<T>(compute: (dossier: Dossier, library: Library) => T): (dossier: Dossier, library: Library) => T {
	const known = memoized<Library, Map<Dossier, T>>(() => new Map());
	return (dossier, library) => {
		const ofLibrary = known(library);
		if (!ofLibrary.has(dossier)) {
			ofLibrary.set(dossier, compute(dossier, library));
		}
		return ofLibrary.get(dossier) as T;
	};
}
