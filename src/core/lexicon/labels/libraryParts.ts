import { CompiledEntries } from '../../compiled/compiledEntries';
import type { LabelTable } from '../../compiled/labelTable';
import type { Dossier, Key } from '../../dossier/model';
import { entriesOf } from '../../library/entriesOf';
import type { Library, LibraryEntry } from '../../library/library';
import { WIDTH } from '../prefixes/slot';

/** A compiled dossier whose labels are indexed already. */
export interface CompiledPart {
	readonly dossier: Key;
	readonly entries: CompiledEntries;
	/** The table of its labels; absent if the table of the lexicon has them. */
	readonly labels?: LabelTable;
}

/** Entries of a library that are added to a lexicon in the same way: one by one, or those of a compiled dossier together. */
export interface LibraryPart {
	readonly entries: Iterable<LibraryEntry>;
	readonly compiled?: CompiledPart;
	/** The number of entries. */
	readonly size: number;
}

/** The parts of a library, and the table that already has the labels of those parts that are compiled and without a table of their own. */
export interface PartsOfLibrary {
	readonly parts: readonly LibraryPart[];
	readonly table?: LabelTable;
}

/** The estimated number of prefixes that a label adds to the table: most have three words and a plural. */
const PREFIXES_PER_LABEL = 2;
/** The number of entries sampled to estimate the number of labels. */
const SAMPLE_SIZE = 1000;

/**
 * Returns the parts of a library. `joined` is the table of the labels of all its compiled dossiers together, in their order; if there is only one, that may also be the
 * table with which it was opened.
 */
export function partsOf(library: Library, joined?: LabelTable): PartsOfLibrary {
	const compiled = compiledPartsOf(library);
	if (compiled.length === 0) {
		return { parts: [{ entries: { [Symbol.iterator]: () => library.entries.values() }, size: library.entries.size }] };
	}
	const table = joined ?? (compiled.length === 1 ? compiled[0]?.labels : undefined);
	if (table && compiled.reduce((sum, { entries: { firsts } }) => sum + (firsts.at(-1) ?? 0), 0) === table.labels) {
		const plain = library.dossiers.filter(({ entries }) => !(entries instanceof CompiledEntries));
		return {
			table,
			parts: [...compiled.map(({ dossier, entries }) => ({ entries: [], size: 0, compiled: { dossier, entries } })), ...plain.map(dossier => plainPart(dossier, library))],
		};
	}
	return {
		parts: library.dossiers.map(dossier => {
			const own = compiled.find(part => part.dossier === dossier.id);
			return own?.labels ? { entries: [], size: 0, compiled: own } : plainPart(dossier, library);
		}),
	};
}

/** Returns the compiled dossiers of a library. */
export function compiledPartsOf({ dossiers }: Library): readonly CompiledPart[] {
	return dossiers.flatMap(({ id, entries }) => (entries instanceof CompiledEntries
		? [{ dossier: id, entries, ...entries.unusedLabels && { labels: entries.unusedLabels } }] : []));
}

function plainPart(dossier: Dossier, library: Library): LibraryPart {
	return { entries: entriesOf(dossier, library), size: dossier.entries.size };
}

/** Estimates the prefixes of a part from its first entries. Counting the labels of a million entries would take an eighth of the time of indexing them. */
export function expectedPrefixes({ entries, compiled, size }: LibraryPart): number {
	let seen = 0;
	let labels = 0;
	for (const { entry } of entries) {
		labels += entry.labels.length;
		if (++seen === SAMPLE_SIZE) {
			break;
		}
	}
	return (compiled?.labels ? compiled.labels.units.length / WIDTH / 2 : 0) + (seen === 0 ? 0 : PREFIXES_PER_LABEL * Math.ceil(labels / seen * size));
}
