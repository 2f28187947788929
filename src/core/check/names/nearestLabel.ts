import { namePartsOf } from '../../abbreviation/namePart';
import type { Label } from '../../dossier/model';
import type { LibraryEntry } from '../../library/library';
import { nameDistance, nearLimit, type NameDistance } from './nameDistance';
import { nameWordsOf, type NameWord } from './nameWords';

/** The label of an entry that some words nearly are. */
export interface NearestLabel extends NameDistance {
	readonly entry: LibraryEntry;
	readonly label: Label;
}

/** The number of words that are no prepositions from which two names can be compared. With fewer, one wrong word makes another name, so that only variants count. */
const MIN_WORDS = 3;

const WORDS = new WeakMap<Label, readonly NameWord[]>();

/** Returns the full label of some entries that is nearest to the last words of a text, or to all of them if `anchored`; `undefined` if none is near. */
export function nearestLabel(entries: readonly LibraryEntry[], text: readonly NameWord[], anchored: boolean): NearestLabel | undefined {
	let best: NearestLabel | undefined;
	for (const entry of entries) {
		for (const label of entry.entry.labels) {
			const name = label.role === 'preferred' || label.role === 'variant' ? wordsOf(label) : [];
			const distance = name.length < 2 ? undefined : nameDistance(text, name, anchored);
			const limit = name.filter(({ stop }) => !stop).length < MIN_WORDS ? 0 : nearLimit(name);
			if (distance && distance.cost <= limit && distance.cost < (best?.cost ?? Infinity)) {
				best = { ...distance, entry, label };
			}
		}
	}
	return best;
}

function wordsOf(label: Label): readonly NameWord[] {
	const words = WORDS.get(label) ?? nameWordsOf(namePartsOf(label.text));
	WORDS.set(label, words);
	return words;
}
