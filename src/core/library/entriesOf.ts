import { entryId, type LibraryEntry } from './library';
import { perDossier } from './perDossier';

/** The entries of a dossier as the library has them, in the order of the dossier. */
export const entriesOf = perDossier<readonly LibraryEntry[]>(({ id, entries }, library) =>
	[...entries.keys()].flatMap(key => library.entries.get(entryId(id, key)) ?? []));
