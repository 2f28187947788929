import { namePartsOf } from '../../abbreviation/namePart';
import type { Label } from '../../dossier/model';
import { isSameLanguage } from '../../library/names';
import type { CheckContext } from '../checkContext';
import { grouped, type Group } from '../grouped';
import type { SegmentReading } from '../segmentReading';
import { namePlacesOf, type NamePlace } from './namePlaces';
import { nameWordsOf, type NameWord } from './nameWords';

/** A name that a document uses for an entry. */
export interface NameInUse {
	readonly text: string;
	/** The forms of its words; for an acronym with a number, the acronym itself. */
	readonly words: readonly string[];
}

/** A name in running text, and the names that it is compared with: the other names of its entry with the same key. */
export interface PlacedName extends NameInUse {
	readonly place: NamePlace;
	readonly key: string;
}

/** Returns the names of a segment that are compared with others, by their keys. */
export function namesByKey(reading: SegmentReading): readonly Group<PlacedName>[] {
	return reading.once(namesByKey, groupedNames);
}

function groupedNames(reading: SegmentReading): readonly Group<PlacedName>[] {
	const names = namesInUse(reading);
	return names.length === 0 ? NO_GROUPS : grouped(names, ({ key }) => key);
}

const NO_GROUPS: readonly Group<PlacedName>[] = [];

function namesInUse(reading: SegmentReading): readonly PlacedName[] {
	const names: PlacedName[] = [];
	for (const place of namePlacesOf(reading)) {
		const name = place.isRunning && !place.quoted ? nameInUse(place, reading.context) : undefined;
		if (name) {
			names.push({ text: name.text, words: name.words, place, key: keyOf(place) });
		}
	}
	return names;
}

const KEYS = new WeakMap<Label, string>();

/** The names of an entry are compared with each other, its acronyms only with those of the same letters. */
function keyOf({ entry, label }: NamePlace): string {
	const key = KEYS.get(label) ?? `${entry} ${label.role === 'acronym' ? label.text.toUpperCase() : ''}`;
	KEYS.set(label, key);
	return key;
}

/** Returns the name at a place; `undefined` for names that are not compared: people and resolutions naturally have several. */
function nameInUse({ entry, label, text }: NamePlace, { library, language }: CheckContext): NameInUse | undefined {
	const kind = library.entries.get(entry)?.entry.kind;
	if (label.role === 'acronym') {
		return /\p{N}/u.test(text) ? { text, words: [text] } : undefined;
	}
	return label.role === 'discouraged'
		|| kind === 'person'
		|| kind === 'resolution'
		|| (kind === 'term' && isInTitle(label.text, text))
		|| !isSameLanguage(label.language, language)
		? undefined
		: { text, words: comparedWords(text) };
}

/** The maximum number of names whose words are cached: a document has some hundreds. */
const MAX_NAMES = 5000;
const WORDS = new Map<string, readonly string[]>();

function comparedWords(text: string): readonly string[] {
	const known = WORDS.get(text);
	if (known) {
		return known;
	}
	const found = nameWordsOf(namePartsOf(text)).filter(word => !word.stop && !isAcronym(word)).map(({ form }) => form);
	if (WORDS.size >= MAX_NAMES) {
		WORDS.clear();
	}
	WORDS.set(text, found);
	return found;
}

/**
 * Whether a word of a name is the acronym of another name, as in “Conference of the Parties to UNTOC”; it stands for words that the name
 * has elsewhere.
 */
function isAcronym({ form, part }: NameWord): boolean {
	return part.allCapitals && form.length <= part.folded.length;
}

/** Whether a term is written with capitals that its label does not have, as in the title of a report. */
function isInTitle(label: string, text: string): boolean {
	return text !== label && /[\s-]\p{Lu}/u.test(text) && !/[\s-]\p{Lu}/u.test(label);
}
