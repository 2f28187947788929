import type { Dossier } from '../dossier/model';
import { entryId, type Library, type LibraryEntry } from './library';

const known = new WeakMap<Library, WeakMap<Dossier, readonly LibraryEntry[]>>();

/** The entries of a dossier as the library has them, in the order of the dossier; looked up once. */
export function entriesOf(dossier: Dossier, library: Library): readonly LibraryEntry[] {
	const ofLibrary = known.get(library) ?? new WeakMap<Dossier, readonly LibraryEntry[]>();
	known.set(library, ofLibrary);
	const found = ofLibrary.get(dossier) ?? [...dossier.entries.keys()].flatMap(key => library.entries.get(entryId(dossier.id, key)) ?? []);
	ofLibrary.set(dossier, found);
	return found;
}
