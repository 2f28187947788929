import type { Dossier } from '../dossier/model';
import type { Library } from './library';

/** The same function, which works out what it says of a dossier in a library once and keeps it as long as both live. */
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
