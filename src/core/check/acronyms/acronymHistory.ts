import type { EntryId } from '../../library/library';
import { shifted } from '../../prose/segmentList';
import type { DocumentReading } from '../checkInput';
import { namePlacesOf, type NamePlace } from '../names/namePlaces';
import { PlacedList } from '../placedList';
import type { SegmentReading } from '../segmentReading';
import { acronymPlacesOf, type AcronymIntroduced, type AcronymUse } from './acronymPlaces';
import { writtenOutIn } from './writtenOut';

/** Everything that a document does with one acronym. */
export interface AcronymHistory {
	readonly uses: PlacedList<AcronymUse>;
	readonly introduced: PlacedList<AcronymIntroduced>;
}

/** The names of a document, by entry. */
export type NamesOfEntries = ReadonlyMap<EntryId, PlacedList<NamePlace>>;

/** The acronyms of a document by their keys, and the names of entries. */
export interface DocumentAcronyms {
	readonly histories: ReadonlyMap<string, AcronymHistory>;
	readonly names: NamesOfEntries;
	/** The names for which an acronym could stand. */
	readonly writtenOut: NamesOfEntries;
}

/** Collects the acronyms and names of a document from its segments. */
export function acronymsOf({ parts }: DocumentReading): DocumentAcronyms {
	const histories = new Map<string, AcronymHistory>();
	const names = new Map<EntryId, PlacedList<NamePlace>>();
	const writtenOut = new Map<EntryId, PlacedList<NamePlace>>();
	const historyOf = (key: string) => listIn(histories, key, () => ({ uses: new PlacedList(movedUse), introduced: new PlacedList(movedIntroduction) }));
	for (const { reading, start } of parts) {
		introducedByKey(reading).forEach((introduced, key) => historyOf(key).introduced.add(introduced, start));
	}
	for (const { reading, start } of parts) {
		for (const [key, uses] of usesByKey(reading)) {
			if (uses.some(({ numbered }) => numbered && histories.has(numbered.key))) {
				uses.forEach(use => historyOf(meant(use, histories).key).uses.add([meant(use, histories)], start));
			} else {
				historyOf(key).uses.add(uses, start);
			}
		}
		namesByEntry(reading).forEach((places, entry) => listIn(names, entry, newNames).add(places, start));
		writtenOutByEntry(reading).forEach((places, entry) => listIn(writtenOut, entry, newNames).add(places, start));
	}
	return { histories, names, writtenOut };
}

const newNames = () => new PlacedList<NamePlace>(shifted);

/** An acronym with a number is another one if the document introduces it. */
function meant(use: AcronymUse, histories: ReadonlyMap<string, AcronymHistory>): AcronymUse {
	const { numbered, ...others } = use;
	return numbered && histories.has(numbered.key) ? { ...others, ...numbered } : use;
}

function introducedByKey(reading: SegmentReading): ReadonlyMap<string, readonly AcronymIntroduced[]> {
	return reading.once(introducedByKey, () => grouped(acronymPlacesOf(reading).introduced, ({ key }) => key));
}

function usesByKey(reading: SegmentReading): ReadonlyMap<string, readonly AcronymUse[]> {
	return reading.once(usesByKey, () => grouped(acronymPlacesOf(reading).uses, ({ key }) => key));
}

function namesByEntry(reading: SegmentReading): ReadonlyMap<EntryId, readonly NamePlace[]> {
	return reading.once(namesByEntry, () => grouped(namePlacesOf(reading), ({ entry }) => entry));
}

function writtenOutByEntry(reading: SegmentReading): ReadonlyMap<EntryId, readonly NamePlace[]> {
	return reading.once(writtenOutByEntry, () => grouped(writtenOutIn(reading), ({ entry }) => entry));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
	const groups = new Map<string, Item[]>();
	items.forEach(item => listIn(groups, keyOf(item), (): Item[] => []).push(item));
	return groups;
}

function listIn<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
	const value = map.get(key) ?? make();
	map.set(key, value);
	return value;
}

function movedUse({ explained, ...use }: AcronymUse, by: number): AcronymUse {
	return { ...shifted(use, by), ...(explained && { explained: shifted(explained, by) }) };
}

function movedIntroduction({ introduction, end, ...others }: AcronymIntroduced, by: number): AcronymIntroduced {
	const { acronym, expansion, ...rest } = introduction;
	return { ...others, end: end + by, introduction: { ...rest, acronym: shifted(acronym, by), ...(expansion && { expansion: shifted(expansion, by) }) } };
}
