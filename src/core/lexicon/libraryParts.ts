import { CompiledEntries } from '../compiled/compiledEntries';
import type { CompiledLabels } from '../compiled/compiledLabels';
import type { Key } from '../dossier/model';
import { entriesOf } from '../library/entriesOf';
import type { Library, LibraryEntry } from '../library/library';

/** A compiled dossier whose labels are indexed already. */
export interface CompiledPart {
	readonly dossier: Key;
	readonly entries: CompiledEntries;
	readonly labels: CompiledLabels;
}

/** Entries of a library that are added to a lexicon in the same way: one by one, or those of a compiled dossier together. */
export interface LibraryPart {
	readonly entries: Iterable<LibraryEntry>;
	readonly compiled?: CompiledPart;
	/** The number of entries. */
	readonly size: number;
}

/** The estimated number of prefixes that a label adds to the table: most have three words and a plural. */
const PREFIXES_PER_LABEL = 2;
/** The number of entries sampled to estimate the number of labels. */
const SAMPLE_SIZE = 1000;

/** Returns the parts of a library, in order: all entries, unless some of its dossiers are compiled. */
export function partsOf(library: Library): readonly LibraryPart[] {
	const compiled = library.dossiers.map(({ id, entries }): CompiledPart | undefined => {
		const labels = entries instanceof CompiledEntries ? entries.unusedLabels : undefined;
		return labels && entries instanceof CompiledEntries ? { dossier: id, entries, labels } : undefined;
	});
	return compiled.every(part => !part)
		? [{ entries: { [Symbol.iterator]: () => library.entries.values() }, size: library.entries.size }]
		: library.dossiers.map((dossier, index) => {
			const part = compiled[index];
			return part ? { entries: [], size: 0, compiled: part } : { entries: entriesOf(dossier, library), size: dossier.entries.size };
		});
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
	return (compiled?.labels.prefixes ?? 0) + (seen === 0 ? 0 : PREFIXES_PER_LABEL * Math.ceil(labels / seen * size));
}
