import type { Dossier } from '../dossier/model';
import { JoinedEntries } from './joinedEntries';
import type { Library, LibraryEntry } from './library';

/**
 * Goes through the library entries of a dossier in its order, without looking any of them up. Those of a compiled dossier are read; with
 * `entriesOf`, all are kept in a list.
 */
export function* libraryEntriesOf({ entries }: Library, dossier: Dossier): Generator<LibraryEntry> {
	if (entries instanceof JoinedEntries) {
		yield* entries.ofDossier(dossier.id)?.values() ?? [];
		return;
	}
	for (const entry of entries.values()) {
		if (entry.dossier === dossier) {
			yield entry;
		}
	}
}
