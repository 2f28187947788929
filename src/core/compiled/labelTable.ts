import type { LabelIndexer } from '../lexicon/labels/labelIndexer';
import type { StoredTable } from '../lexicon/prefixes/prefixLookup';
import type { PrefixTable } from '../lexicon/prefixes/prefixTable';
import { SLOT_VALUE, SLOT_WIDTH } from '../lexicon/prefixes/slot';
import { MAX_COMPILED_BYTES } from '../limits';
import type { Steps } from '../steps/steps';
import { openSectionsInSteps, writeSectionsInSteps } from './sections';
import type { Utf8 } from './utf8';

/** The table of the labels of one or several compiled dossiers, in its stored form. It is used in place, without being copied. */
export interface LabelTable extends StoredTable {
	/** The number of labels that are recognized. */
	readonly labels: number;
	/** The filter of late words, and the number of words of the longest form. */
	readonly lateWords: Int32Array;
	readonly longest: number;
}

const KIND = 2;
const SECTIONS = 8;

/** Labels that have been added to a table by an indexer. */
export interface AddedLabels {
	readonly table: PrefixTable;
	readonly indexer: Pick<LabelIndexer, 'lateWords' | 'longest'>;
	/** The number of labels. */
	readonly labels: number;
}

/** Returns the file of a table with all labels of the dossiers that a digest identifies, in steps. The table is resized for that. */
export function* writeLabelsInSteps(
	{ table, indexer: { lateWords, longest }, labels }: AddedLabels,
	digest: string,
	utf8: Utf8,
): Steps<Uint8Array<ArrayBuffer>> {
	const {
		units,
		filters: { singles, continuations },
		empty,
		listEnds,
		lists,
	} = yield* table.storedInSteps();
	return yield* writeSectionsInSteps(KIND, [
		[labels, longest, empty],
		units,
		singles,
		continuations,
		lateWords,
		listEnds,
		lists,
		utf8.encode(digest),
	]);
}

/**
 * Opens the file of the dossiers that a digest identifies, in steps; `undefined` if it is damaged, of another version or of other dossiers.
 */
export function* openLabelsInSteps(file: Uint8Array, digest: string, utf8: Utf8): Steps<LabelTable | undefined> {
	const [numbers, units, singles, continuations, lateWords, listEnds, lists, name] =
		(yield* openSectionsInSteps(file, KIND, SECTIONS, MAX_COMPILED_BYTES)) ?? [];
	if (!numbers || !units || !singles || !continuations || !lateWords || !listEnds || !lists || !name) {
		return undefined;
	}
	const [labels = 0, longest = 0, empty = 0] = numbers.words;
	const table: LabelTable = {
		labels,
		longest,
		lateWords: lateWords.words,
		units: units.words,
		filters: { singles: singles.words, continuations: continuations.words },
		empty,
		listEnds: listEnds.words,
		lists: lists.words,
	};
	return isDigest(name.bytes, utf8.encode(digest)) && isUsable(table) ? table : undefined;
}

/** Whether every search in a table ends: the slot that its header names is empty. Everything else is checked when it is used. */
function isUsable({ units, empty }: LabelTable): boolean {
	return units.length % SLOT_WIDTH === 0 && empty >= 0 && empty % SLOT_WIDTH === 0 && units[empty + SLOT_VALUE] === 0;
}

function isDigest(name: Uint8Array, digest: Uint8Array): boolean {
	return name.length === digest.length && name.every((byte, index) => byte === digest[index]);
}
