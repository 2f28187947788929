import type { EntryId } from '../../library/library';
import { shifted } from '../../prose/segmentList';
import type { DocumentReading } from '../checkInput';
import { namePlacesOf, type NamePlace } from '../names/namePlaces';
import { acronymPlacesOf, type AcronymIntroduced, type AcronymUse } from './acronymPlaces';

/** Everything that a document does with one acronym, in order; offsets are those of the document. */
export interface AcronymHistory {
	readonly uses: readonly AcronymUse[];
	readonly introduced: readonly AcronymIntroduced[];
}

/** The acronyms of a document by their keys, and the names of entries. */
export interface DocumentAcronyms {
	readonly histories: ReadonlyMap<string, AcronymHistory>;
	readonly names: ReadonlyMap<EntryId, readonly NamePlace[]>;
}

/** Collects the acronyms and names of a document from its segments. */
export function acronymsOf({ parts }: DocumentReading): DocumentAcronyms {
	const histories = new Map<string, { uses: AcronymUse[]; introduced: AcronymIntroduced[] }>();
	const names = new Map<EntryId, NamePlace[]>();
	const historyOf = (key: string) => {
		const history = histories.get(key) ?? { uses: [], introduced: [] };
		histories.set(key, history);
		return history;
	};
	for (const { reading, start } of parts) {
		for (const one of acronymPlacesOf(reading).introduced) {
			historyOf(one.key).introduced.push(movedIntroduction(one, start));
		}
	}
	for (const { reading, start } of parts) {
		for (const { numbered, ...use } of acronymPlacesOf(reading).uses) {
			const meant = numbered && histories.has(numbered.key) ? { ...use, ...numbered } : use;
			historyOf(meant.key).uses.push(movedUse(meant, start));
		}
		for (const name of namePlacesOf(reading)) {
			const places = names.get(name.entry);
			if (places) {
				places.push(shifted(name, start));
			} else {
				names.set(name.entry, [shifted(name, start)]);
			}
		}
	}
	return { histories, names };
}

function movedUse({ explained, ...use }: AcronymUse, by: number): AcronymUse {
	return { ...shifted(use, by), ...(explained && { explained: shifted(explained, by) }) };
}

function movedIntroduction({ introduction, end, ...others }: AcronymIntroduced, by: number): AcronymIntroduced {
	const { acronym, expansion, ...rest } = introduction;
	return { ...others, end: end + by, introduction: { ...rest, acronym: shifted(acronym, by), ...(expansion && { expansion: shifted(expansion, by) }) } };
}
