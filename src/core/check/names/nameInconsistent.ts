import { partitionPoint } from '../../data/binarySearch';
import { getOrInsert } from '../../data/getOrInsert';
import type { EntryId } from '../../library/library';
import { capitalized } from '../../text/capitalized';
import { shifted } from '../../text/offsetRange';
import type { DocumentCheck, PlacedReading } from '../checkInput';
import type { CheckFix } from '../fix';
import { PlacedList } from '../placedList';
import type { SegmentReading } from '../segmentReading';
import type { NameInconsistent } from './nameFinding';
import { isInName, isNameGiven, namePlacesOf, type NamePlace } from './namePlaces';
import { namesByKey, type NameInUse, type PlacedName } from './namesInUse';

/**
 * Finds names in running text that differ from the name that the document used for the same entry before. A shorter form of a name is not
 * reported, nor a name that is given in brackets after the first.
 */
export const nameInconsistent: DocumentCheck = {
	codes: ['name-inconsistent'],
	prepare: namesByKey,
	begin: () => {
		const names = new NamesInUse();
		return { add: part => names.add(part), remove: part => names.remove(part), find: () => names.find() };
	},
};

/** The names of a document that are compared with each other: those with one key. */
interface ComparedNames {
	readonly places: PlacedList<PlacedName>;
	/** How often each name is used. Most entries have only one, so that there is nothing to compare. */
	readonly texts: Map<string, number>;
}

/** The names by which a document calls its entries. Segments are added and removed one by one. */
class NamesInUse {
	private readonly compared = new Map<string, ComparedNames>();
	/** The acronyms that are introduced, by their entries. */
	private readonly introduced = new Map<EntryId, PlacedList<string>>();

	add(part: PlacedReading): void {
		for (const [key, places] of namesByKey(part.reading)) {
			const names = getOrInsert(this.compared, key, () => ({
				places: new PlacedList<PlacedName>(name => name),
				texts: new Map<string, number>(),
			}));
			names.places.add(part, places);
			places.forEach(({ text }) => names.texts.set(text, (names.texts.get(text) ?? 0) + 1));
		}
		for (const [entry, acronyms] of introducedByEntry(part.reading)) {
			getOrInsert(this.introduced, entry, () => new PlacedList<string>(text => text)).add(part, acronyms);
		}
	}

	remove(part: PlacedReading): void {
		for (const [key, places] of namesByKey(part.reading)) {
			const names = this.compared.get(key);
			names?.places.remove(part);
			for (const { text } of places) {
				const times = (names?.texts.get(text) ?? 0) - 1;
				names?.texts.set(text, times);
				if (times <= 0) {
					names?.texts.delete(text);
				}
			}
			if (names?.places.length === 0) {
				this.compared.delete(key);
			}
		}
		introducedByEntry(part.reading).forEach((_, entry) => this.introduced.get(entry)?.remove(part));
	}

	find(): readonly NameInconsistent[] {
		return [...this.compared.values()].flatMap(({ places, texts }) => (texts.size > 1 ? this.differing(places) : []));
	}

	private differing(places: PlacedList<PlacedName>): readonly NameInconsistent[] {
		let used: PlacedName | undefined;
		const found: NameInconsistent[] = [];
		const given = new Set<string>();
		for (const { part, items } of places.partsFrom(0)) {
			for (const name of items) {
				if (isSecondName(part.reading, name.place) || isNameGiven(part.reading, name.place)) {
					given.add(name.text);
				}
				if (given.has(name.text)) {
					continue;
				}
				if (!used || (used.text !== name.text && !isOther(used, name) && used.words.length < name.words.length)) {
					used = name;
				} else if (used.text !== name.text && isOther(used, name)) {
					const { place } = name;
					if (!isInName(part.reading, place) && !isIntroduced(part.reading, place)) {
						const acronym = this.acronymBefore(part, place.entry) ?? introducedIn(part.reading, place);
						// “INTERPOL” is introduced, and “Interpol” is the same acronym, written as a word.
						if (acronym?.toLowerCase() !== name.text.toLowerCase()) {
							found.push(findingAt(shifted(place, part.start), used, acronym));
						}
					}
				}
			}
		}
		return found;
	}

	/** Returns the acronym of an entry that was introduced last before a segment; `undefined` if none was. */
	private acronymBefore({ start }: PlacedReading, entry: EntryId): string | undefined {
		return this.introduced.get(entry)?.findLast((_, by) => by < start);
	}
}

const NO_ACRONYMS: ReadonlyMap<EntryId, never> = new Map<EntryId, never>();

function introducedByEntry(reading: SegmentReading): ReadonlyMap<EntryId, readonly string[]> {
	return reading.introductions.length === 0 ? NO_ACRONYMS : reading.once(introducedByEntry, () => {
		const acronyms = new Map<EntryId, string[]>();
		for (const { entry, acronym } of reading.introductions) {
			if (entry !== undefined) {
				getOrInsert(acronyms, entry, () => []).push(acronym.text);
			}
		}
		return acronyms;
	});
}

/** The text between a name and a second one in brackets, as in “European Union Agency for Law Enforcement Cooperation (Europol)”. */
const OPENING = /^\s?[([]["“«'‘*_]{0,3}\s?(?:(?:the|la|le|les|l[’']|die|der|das|de|het|el|los|las)\s?)?["“«'‘*_]{0,3}$/iu;

/** Whether a document gives a second name in brackets after the first: it may then use both. */
function isSecondName(reading: SegmentReading, { entry, start }: NamePlace): boolean {
	const places = namePlacesOf(reading);
	const before = places[partitionPoint(0, places.length, index => (places[index]?.start ?? 0) < start) - 1];
	return before?.entry === entry && OPENING.test(reading.segment.text.slice(before.end, start));
}

/** Whether a name is introduced with an acronym, as a former name may be: the document uses it on purpose. */
function isIntroduced(reading: SegmentReading, { start, end }: NamePlace): boolean {
	const expansions = reading.once(isIntroduced, () =>
		reading.introductions.flatMap(({ expansion }) => expansion ?? []).sort((a, b) => a.start - b.start),
	);
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

/** Whether a name has a capital only because it begins a sentence. */
function hasCapitalOfSentence({ text, label }: NamePlace): boolean {
	return text.charAt(0) !== label.text.charAt(0) && text.charAt(0).toLowerCase() === label.text.charAt(0);
}

/** Proposes the acronym if one has been introduced, because the name in full would be a third form. */
function findingAt(place: NamePlace, { place: used }: PlacedName, acronym: string | undefined): NameInconsistent {
	const { start, end, entry, text } = place;
	const name = hasCapitalOfSentence(used) ? used.label.text.charAt(0) + used.text.slice(1) : used.text;
	const inPlace = hasCapitalOfSentence(place) ? capitalized(name) : name;
	const useName: CheckFix = { kind: 'useName', safe: false, shown: inPlace, edits: [{ start, end, text: inPlace }] };
	const useAcronym: readonly CheckFix[] =
		acronym === undefined ? [] : [{ kind: 'useAcronym', safe: false, shown: acronym, edits: [{ start, end, text: acronym }] }];
	return { code: 'name-inconsistent', start, end, entry, written: text, name, fixes: [...useAcronym, useName] };
}
