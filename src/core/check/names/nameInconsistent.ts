import { namePartsOf } from '../../abbreviation/namePart';
import { partitionPoint } from '../../binarySearch';
import { isSameLanguage } from '../../library/names';
import { shifted } from '../../prose/segmentList';
import type { CheckContext } from '../checkContext';
import type { EntryId } from '../../library/library';
import type { DocumentCheck } from '../checkInput';
import type { CheckFix } from '../fix';
import type { SegmentReading } from '../segmentReading';
import type { NameInconsistent } from './nameFinding';
import { namePlacesOf, type NamePlace } from './namePlaces';
import { nameWordsOf, type NameWord } from './nameWords';

/** What a document calls an entry. */
interface NameInUse {
	readonly text: string;
	/** The forms of its words; for an acronym with a number, the acronym itself. */
	readonly words: readonly string[];
}

/** Finds the names in running text that are not those by which the document called the same entry before. A shorter form of a name is none. */
export const nameInconsistent: DocumentCheck = {
	codes: ['name-inconsistent'],
	find: ({ parts }) => {
		const used = new Map<string, NameInUse>();
		const found: NameInconsistent[] = [];
		const acronyms = new Map<EntryId, string>();
		for (const { reading, start } of parts) {
			for (const name of namesInUse(reading)) {
				const before = used.get(name.key);
				if (!before) {
					used.set(name.key, name);
				} else if (before.text !== name.text && isOther(before, name)) {
					const { place } = name;
					if (!place.inName && !isIntroduced(reading, place)) {
						const acronym = acronyms.get(place.entry) ?? introducedIn(reading, place);
						found.push(findingAt(shifted(place, start), before, acronym));
					}
				} else if (before.words.length < name.words.length) {
					used.set(name.key, name);
				}
			}
			for (const { entry, acronym } of reading.introductions) {
				if (entry !== undefined) {
					acronyms.set(entry, acronym.text);
				}
			}
		}
		return found;
	},
};

/** A name in running text, and what it is compared with: the other names of its entry with the same key. */
interface PlacedName extends NameInUse {
	readonly place: NamePlace;
	readonly key: string;
}

function namesInUse(reading: SegmentReading): readonly PlacedName[] {
	return reading.once(namesInUse, () => namePlacesOf(reading).flatMap(place => {
		const name = place.running && !place.quoted ? nameInUse(place, reading.context) : undefined;
		return name ? [{ ...name, place, key: `${place.entry} ${place.label.role === 'acronym' ? place.label.text : ''}` }] : [];
	}));
}

/** What a place calls its entry; `undefined` for names that are not compared: people and resolutions have several by nature. */
function nameInUse({ entry, label, text }: NamePlace, { library, language }: CheckContext): NameInUse | undefined {
	const kind = library.entries.get(entry)?.entry.kind;
	if (label.role === 'acronym') {
		return /\p{N}/u.test(text) ? { text, words: [text.toUpperCase()] } : undefined;
	}
	return label.role === 'discouraged' || kind === 'person' || kind === 'resolution' || (kind === 'term' && isInTitle(label.text, text)) || !isSameLanguage(label.language, language) ? undefined
		: { text, words: nameWordsOf(namePartsOf(text)).filter(word => !word.stop && !isAcronym(word)).map(({ form }) => form) };
}

/** Whether a word of a name is the acronym of another name, as in “Conference of the Parties to UNTOC”; it stands for words that the name has elsewhere. */
function isAcronym({ form, part }: NameWord): boolean {
	return part.allCapitals && form.length <= part.folded.length;
}

/** Whether a term is written with capitals that its label does not have, as in the title of a report. */
function isInTitle(label: string, text: string): boolean {
	return /[\s-]\p{Lu}/u.test(text) && !/[\s-]\p{Lu}/u.test(label);
}

/** Whether a name is introduced with an acronym, as a former name may be: the document means it as it is. */
function isIntroduced(reading: SegmentReading, { start, end }: NamePlace): boolean {
	const expansions = reading.once(isIntroduced, () => reading.introductions.flatMap(({ expansion }) => expansion ?? []).sort((a, b) => a.start - b.start));
	const before = expansions[partitionPoint(0, expansions.length, index => (expansions[index]?.start ?? 0) <= start) - 1];
	return before !== undefined && end <= before.end;
}

/** Whether two names differ in more than length: neither has all words of the other. */
function isOther({ words: one }: NameInUse, { words: other }: NameInUse): boolean {
	return !one.every(word => other.includes(word)) && !other.every(word => one.includes(word));
}

/** Returns the acronym of an entry that a segment introduces before a place; `undefined` if it does not. */
function introducedIn({ introductions }: SegmentReading, { entry, start }: NamePlace): string | undefined {
	return introductions.findLast(introduction => introduction.entry === entry && introduction.acronym.start < start)?.acronym.text;
}

/** An acronym that has been introduced is better than the name, which would then be one too many. */
function findingAt({ start, end, entry, text }: NamePlace, { text: name }: NameInUse, acronym: string | undefined): NameInconsistent {
	const useName: CheckFix = { kind: 'useName', safe: false, shown: name, edits: [{ start, end, text: name }] };
	const useAcronym: readonly CheckFix[] = acronym === undefined ? [] : [{ kind: 'useAcronym', safe: false, shown: acronym, edits: [{ start, end, text: acronym }] }];
	return { code: 'name-inconsistent', start, end, entry, written: text, name, fixes: [...useAcronym, useName] };
}
