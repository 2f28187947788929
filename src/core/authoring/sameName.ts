import { entryId, type Library, type LibraryEntry } from '../library/library';
import type { Steps } from '../steps/steps';
import type { TypedLabel } from './labelAt';

/** The maximum number of entries that are named. */
const MAX_NAMED = 5;

/** Finds the other entries that have a name, whatever its capitals. */
export function* entriesWithSameName(
	{ entry, text }: Pick<TypedLabel, 'entry' | 'text'>,
	dossier: string,
	library: Library,
): Steps<readonly LibraryEntry[]> {
	const own = entryId(dossier, entry);
	const folded = text.toLowerCase();
	const found: LibraryEntry[] = [];
	for (const other of library.entries.values()) {
		if (
			other.id !== own
			&& other.entry.labels.some(label => label.recognise && label.text.length === text.length && label.text.toLowerCase() === folded)
		) {
			found.push(other);
			if (found.length === MAX_NAMED) {
				return found;
			}
		}
		yield;
	}
	return found;
}
