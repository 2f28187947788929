import { namePartsOf } from '../../abbreviation/namePart';
import { getOrInsert } from '../../data/getOrInsert';
import type { EntryId, Library, LibraryEntry } from '../../library/library';
import { memoized } from '../../steps/memoized';
import { acronymKey } from '../acronyms/acronymsIntroduced';
import { wrongExpansionsOf } from '../names/expansionWrong';
import { nameWordsOf } from '../names/nameWords';
import { nearestLabel } from '../names/nearestLabel';
import type { SegmentReading } from '../segmentReading';
import { entriesReadForNames } from './entriesReadForNames';
import { keyOfLabel } from './keyOfLabel';

/** An acronym of a dossier that a segment introduces. */
export interface MeantAcronym {
	readonly key: string;
	/** The entry that it is introduced for; absent if that is something other than the dossiers have under the acronym. */
	readonly entry?: EntryId;
}

/**
 * Returns which acronyms of dossiers a segment introduces, and for what. Of expansions that are not certain, or nearly the name of an
 * entry, nothing is concluded.
 */
export function meantAcronymsIn(reading: SegmentReading): readonly MeantAcronym[] {
	return reading.introductions.length === 0 ? NONE : introducedIn(reading);
}

const NONE: readonly MeantAcronym[] = [];

function introducedIn(reading: SegmentReading): readonly MeantAcronym[] {
	const { library } = reading.context;
	return reading.introductions.flatMap(({ acronym, expansion, certainty, entry }): readonly MeantAcronym[] => {
		const mentioned = reading.mentionStartingAt(acronym.start)?.labels.filter(({ label }) => label.role === 'acronym') ?? [];
		const key = acronymKey(mentioned[0]?.label.text ?? acronym.text);
		// Where it is introduced as something else, the words around it may already show that it is not a mention.
		const ofSmall = certainty === 'likely' ? [] : (entriesByAcronym(library).get(key) ?? []);
		const entries =
			ofSmall.length > 0 || certainty === 'likely' ? ofSmall : mentioned.flatMap(one => library.entries.get(one.entry) ?? []);
		if (entries.length === 0) {
			return [];
		}
		if (certainty === 'label') {
			const isOwn =
				library.entries.get(entry ?? '')?.entry.labels.some(label => label.role === 'acronym' && keyOfLabel(label) === key)
				=== true;
			return [{ key, ...(entry !== undefined && isOwn && { entry }) }];
		}
		const isNear =
			wrongExpansionsOf(reading).has(acronym.start)
			|| (expansion && nearestLabel(entries, nameWordsOf(namePartsOf(expansion.text)), { anchored: true }) !== undefined);
		return isNear ? [] : [{ key }];
	});
}

/** Returns the entries of the dossiers that are read as a whole by the keys of their acronyms. */
const entriesByAcronym = memoized((library: Library): ReadonlyMap<string, readonly LibraryEntry[]> => {
	const found = new Map<string, LibraryEntry[]>();
	for (const entry of entriesReadForNames(library)) {
		for (const label of entry.entry.labels) {
			if (label.role === 'acronym') {
				const key = keyOfLabel(label);
				getOrInsert(found, key, () => []).push(entry);
			}
		}
	}
	return found;
});
