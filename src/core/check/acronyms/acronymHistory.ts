import type { Introduction } from '../../abbreviation/introduction';
import { getOrInsert } from '../../data/getOrInsert';
import type { EntryId } from '../../library/library';
import type { Steps } from '../../steps/steps';
import { shifted } from '../../text/offsetRange';
import type { PlacedReading } from '../checkInput';
import { grouped } from '../grouped';
import { namePlacesOf, type NamePlace } from '../names/namePlaces';
import { PlacedList } from '../placedList';
import type { SegmentReading } from '../segmentReading';
import { acronymPlacesOf, type AcronymUse } from './acronymPlaces';
import type { AcronymIntroduced } from './acronymsIntroduced';
import { OwnNames } from './ownNames';
import { writtenOutIn } from './writtenOut';

/** Everything that a document does with one acronym. */
export interface AcronymHistory {
	readonly uses: PlacedList<AcronymUse>;
	/** The uses with the name of the entry beside them. */
	readonly explained: PlacedList<AcronymUse>;
	readonly introduced: PlacedList<AcronymIntroduced>;
}

/** The names of a document, by entry. */
export type NamesOfEntries = ReadonlyMap<EntryId, PlacedList<NamePlace>>;

/** The acronyms of a document by their keys, and the names of entries. Segments are added and removed one by one. */
export class DocumentAcronyms {
	readonly histories: ReadonlyMap<string, AcronymHistory>;
	readonly names: NamesOfEntries;
	/** The names that no dossier has. */
	readonly unknownNames = new OwnNames();
	private readonly ownHistories = new Map<string, AcronymHistory>();
	private readonly ownNames = new Map<EntryId, PlacedList<NamePlace>>();
	/** The names that an acronym could replace, for the entries that were looked up. Most entries have no acronym in the document. */
	private readonly writtenOut = new Map<EntryId, PlacedList<NamePlace>>();
	/** How often each name is written, by its text; absent until it is first needed. */
	private texts: Map<string, number> | undefined;
	/** The keys under which the uses of a segment are stored, if they differ from those of the uses. */
	private readonly storedKeys = new Map<PlacedReading, readonly string[]>();
	/** The segments in which an acronym begins a longer text that may be an acronym itself, by the key of the longer text. */
	private readonly longer = new Map<string, Set<PlacedReading>>();

	constructor() {
		this.histories = this.ownHistories;
		this.names = this.ownNames;
	}

	/** The different texts by which the document names entries. They are kept up to date from the first call on. */
	get writtenNames(): Iterable<string> {
		if (!this.texts) {
			this.texts = new Map();
			for (const places of this.ownNames.values()) {
				places.partsFrom(0).forEach(({ items }) => this.count(items, 1));
			}
		}
		return this.texts.keys();
	}

	/** Adds a segment. All segments must have their current positions in the document. */
	add(part: PlacedReading): void {
		this.unknownNames.add(part);
		const { uses, introduced } = acronymPlacesOf(part.reading);
		for (const [key, items] of grouped(introduced, ({ key: of }) => of)) {
			this.changeIntroductions(key, () => this.historyOf(key).introduced.add(part, items));
		}
		for (const { longer } of uses) {
			if (longer) {
				getOrInsert(this.longer, longer.key, () => new Set()).add(part);
			}
		}
		this.addUses(part, uses);
		for (const [entry, places] of grouped(namePlacesOf(part.reading), place => place.entry)) {
			getOrInsert(this.ownNames, entry, () => new PlacedList<NamePlace>(shifted)).add(part, places);
			this.writtenOut.get(entry)?.add(part, writtenOutOf(entry, part.reading));
			this.count(places, 1);
		}
	}

	/**
	 * Returns the names of an entry that an acronym could replace: the first time in steps of one segment. They are kept up to date from then
	 * on.
	 */
	* writtenOutNames(entry: EntryId): Steps<PlacedList<NamePlace>> {
		const known = this.writtenOut.get(entry);
		if (known) {
			return known;
		}
		const list = new PlacedList<NamePlace>(shifted);
		for (const { part } of this.names.get(entry)?.partsFrom(0) ?? []) {
			list.add(part, writtenOutOf(entry, part.reading));
			yield;
		}
		this.writtenOut.set(entry, list);
		return list;
	}

	/** Removes a segment. All segments must still have their positions from before the edit. */
	remove(part: PlacedReading): void {
		this.unknownNames.remove(part);
		const { uses, introduced } = acronymPlacesOf(part.reading);
		for (const { longer } of uses) {
			if (longer) {
				this.longer.get(longer.key)?.delete(part);
			}
		}
		this.removeUses(part);
		for (const key of new Set(introduced.map(({ key: of }) => of))) {
			this.changeIntroductions(key, () => this.histories.get(key)?.introduced.remove(part));
			this.dropIfEmpty(key);
		}
		this.count(namePlacesOf(part.reading), -1);
		for (const entry of new Set(namePlacesOf(part.reading).map(place => place.entry))) {
			const names = this.ownNames.get(entry);
			names?.remove(part);
			this.writtenOut.get(entry)?.remove(part);
			if (names?.length === 0) {
				this.ownNames.delete(entry);
				this.writtenOut.delete(entry);
			}
		}
	}

	/**
	 * Changes the introductions of an acronym. Whether there are any decides what an acronym with a number or in a compound is, so such
	 * uses are stored again.
	 */
	private changeIntroductions(key: string, change: () => void): void {
		const isBefore = this.isIntroduced(key);
		change();
		if (this.isIntroduced(key) !== isBefore) {
			for (const part of this.longer.get(key) ?? []) {
				this.removeUses(part);
				this.addUses(part, acronymPlacesOf(part.reading).uses);
			}
		}
	}

	private count(places: readonly NamePlace[], by: 1 | -1): void {
		const { texts } = this;
		if (!texts) {
			return;
		}
		for (const { text } of places) {
			const times = (texts.get(text) ?? 0) + by;
			if (times > 0) {
				texts.set(text, times);
			} else {
				texts.delete(text);
			}
		}
	}

	private addUses(part: PlacedReading, uses: readonly AcronymUse[]): void {
		const hasLonger = uses.some(({ longer }) => longer !== undefined);
		const groups = grouped(hasLonger ? uses.map(use => this.meant(use)) : uses, ({ key }) => key);
		for (const [key, items] of groups) {
			const history = this.historyOf(key);
			history.uses.add(part, items);
			if (items.some(({ explained }) => explained)) {
				history.explained.add(part, items.filter(({ explained }) => explained !== undefined));
			}
		}
		if (hasLonger) {
			this.storedKeys.set(part, groups.map(([key]) => key));
		}
	}

	private removeUses(part: PlacedReading): void {
		for (const key of this.storedKeys.get(part) ?? new Set(acronymPlacesOf(part.reading).uses.map(use => use.key))) {
			this.histories.get(key)?.uses.remove(part);
			this.histories.get(key)?.explained.remove(part);
			this.dropIfEmpty(key);
		}
		this.storedKeys.delete(part);
	}

	/** An acronym with a number or in a compound is another one if the document introduces it. */
	private meant(use: AcronymUse): AcronymUse {
		if (!use.longer || !this.isIntroduced(use.longer.key)) {
			return use;
		}
		const { longer, ...others } = use;
		return { ...others, ...longer };
	}

	private isIntroduced(key: string): boolean {
		return (this.histories.get(key)?.introduced.length ?? 0) > 0;
	}

	private historyOf(key: string): AcronymHistory {
		return getOrInsert(this.ownHistories, key, () => ({
			uses: new PlacedList(movedUse),
			explained: new PlacedList(movedUse),
			introduced: new PlacedList(movedIntroduction),
		}));
	}

	private dropIfEmpty(key: string): void {
		const history = this.histories.get(key);
		if (history?.uses.length === 0 && history.introduced.length === 0) {
			this.ownHistories.delete(key);
		}
	}
}

function writtenOutOf(entry: EntryId, reading: SegmentReading): readonly NamePlace[] {
	return writtenOutIn(reading).filter(place => place.entry === entry);
}

function movedUse({ explained, ...use }: AcronymUse, by: number): AcronymUse {
	return { ...shifted(use, by), ...(explained && { explained: shifted(explained, by) }) };
}

function movedIntroduction({ introduction, end, ...others }: AcronymIntroduced, by: number): AcronymIntroduced {
	const { acronym, expansion, ...rest }: Introduction = introduction;
	return {
		...others,
		end: end + by,
		introduction: { ...rest, acronym: shifted(acronym, by), ...(expansion && { expansion: shifted(expansion, by) }) },
	};
}
