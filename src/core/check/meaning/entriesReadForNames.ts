import { MAX_ENTRIES_READ_FOR_NAMES } from '../../documentLimits';
import { entriesOf } from '../../library/entriesOf';
import type { Library, LibraryEntry } from '../../library/library';

/** Returns the entries of the dossiers that are small enough to read them as a whole before a card, in order. */
export function entriesReadForNames(library: Library): readonly LibraryEntry[] {
	return library.dossiers
		.filter(({ entries }) => entries.size <= MAX_ENTRIES_READ_FOR_NAMES)
		.flatMap(dossier => entriesOf(dossier, library));
}
