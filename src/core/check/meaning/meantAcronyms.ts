import { namePartsOf } from '../../abbreviation/namePart';
import type { EntryId, Library, LibraryEntry } from '../../library/library';
import { acronymKey } from '../acronyms/acronymPlaces';
import { keyOfLabel } from './keyOfLabel';
import { wrongExpansionsOf } from '../names/expansionWrong';
import { nameWordsOf } from '../names/nameWords';
import { nearestLabel } from '../names/nearestLabel';
import type { SegmentReading } from '../segmentReading';

/** An acronym of a dossier that a segment introduces. */
export interface MeantAcronym {
	readonly key: string;
	/** The entry that it is introduced for; absent if that is something else than the dossiers have under the acronym. */
	readonly entry?: EntryId;
}

/** Returns which acronyms of dossiers a segment introduces, and for what. Of expansions that are not certain, or nearly the name of an entry, nothing is concluded. */
export function meantAcronymsIn(reading: SegmentReading): readonly MeantAcronym[] {
	return reading.introductions.flatMap(({ acronym, expansion, certainty, entry }): readonly MeantAcronym[] => {
		const mentioned = reading.mentionStartingAt(acronym.start)?.labels.find(({ label }) => label.role === 'acronym');
		const key = acronymKey(mentioned?.label.text ?? acronym.text);
		// Where it is introduced as something else, the words around it may already say that it is no mention.
		const entries = certainty === 'likely' ? [] : entriesByAcronym(reading.context.library).get(key) ?? [];
		if (entries.length === 0) {
			return [];
		}
		if (certainty === 'label') {
			return [{ key, ...(entry !== undefined && entries.some(({ id }) => id === entry) && { entry }) }];
		}
		const isNear = wrongExpansionsOf(reading).has(acronym.start) || (expansion && nearestLabel(entries, nameWordsOf(namePartsOf(expansion.text)), true) !== undefined);
		return isNear ? [] : [{ key }];
	});
}

const ENTRIES = new WeakMap<Library, ReadonlyMap<string, readonly LibraryEntry[]>>();

/** Returns the entries of a library by the keys of their acronyms. */
function entriesByAcronym(library: Library): ReadonlyMap<string, readonly LibraryEntry[]> {
	const known = ENTRIES.get(library);
	if (known) {
		return known;
	}
	const found = new Map<string, LibraryEntry[]>();
	for (const entry of library.entries.values()) {
		for (const label of entry.entry.labels) {
			if (label.role === 'acronym') {
				const key = keyOfLabel(label);
				found.set(key, [...found.get(key) ?? [], entry]);
			}
		}
	}
	ENTRIES.set(library, found);
	return found;
}
