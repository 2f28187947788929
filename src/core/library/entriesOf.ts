import { entryId, type LibraryEntry } from './library';
import { perDossier } from './perDossier';

/** Returns the library entries of a dossier, in the order of the dossier. */
export const entriesOf = perDossier<readonly LibraryEntry[]>(({ id, entries }, library) =>
	[...entries.keys()].flatMap(key => library.entries.get(entryId(id, key)) ?? []));
