import { CompiledEntries } from '../../compiled/compiledEntries';
import type { LabelTable } from '../../compiled/labelTable';
import { memberOf, type JoinedLabels } from '../../compiled/memberList';
import type { Dossier, Key } from '../../dossier/model';
import { entriesOf } from '../../library/entriesOf';
import type { Library, LibraryEntry } from '../../library/library';
import type { NumberRange } from '../prefixes/removeLabels';
import { SLOT_WIDTH } from '../prefixes/slot';

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
	/** How many labels the table of the lexicon has of a dossier that is not in use, instead of any entries. */
	readonly unused?: number;
	/** The number of entries. */
	readonly size: number;
}

/**
 * The parts of a library. If there is a table, it already has the labels of those parts that are compiled and without a table of their own,
 * in their order.
 */
export interface PartsOfLibrary {
	readonly parts: readonly LibraryPart[];
	readonly table?: LabelTable;
	/** The numbers of the labels in the table that are to be removed. */
	readonly unused?: readonly NumberRange[];
}

/** The estimated number of prefixes that a label adds to the table: most have three words and a plural. */
const PREFIXES_PER_LABEL = 2;
/** The load factor that no stored table exceeds. */
const FULLEST = 0.7;
/** The number of entries sampled to estimate the number of labels. */
const SAMPLE_SIZE = 1000;

/**
 * Returns the parts of a library. `joined` is the table of the labels of its compiled dossiers; if there is only one such dossier and
 * `joined` is absent, the table with which it was opened is used.
 */
export function partsOf(library: Library, joined?: JoinedLabels): PartsOfLibrary {
	const compiled = compiledPartsOf(library);
	if (compiled.length === 0) {
		return { parts: [{ entries: { [Symbol.iterator]: () => library.entries.values() }, size: library.entries.size }] };
	}
	return joinedParts(library, compiled, joined ?? ownTable(compiled)) ?? {
		parts: library.dossiers.map(dossier => {
			const own = compiled.find(part => part.dossier === dossier.id);
			return own?.labels ? { entries: [], size: 0, compiled: own } : plainPart(dossier, library);
		}),
	};
}

function ownTable([only, ...others]: readonly CompiledPart[]): JoinedLabels | undefined {
	return only?.labels && others.length === 0 ? { table: only.labels, members: [memberOf(only.entries)], others: new Map() } : undefined;
}

/**
 * Returns the parts of a library with a table, first its members; `undefined` if the number of their labels differs from that of the table.
 */
function joinedParts(library: Library, compiled: readonly CompiledPart[], joined: JoinedLabels | undefined): PartsOfLibrary | undefined {
	const inUse = new Map(compiled.map(({ dossier, entries: own }) => [own.digest, { dossier, entries: own }]));
	const parts: LibraryPart[] = [];
	const unused: NumberRange[] = [];
	let first = 0;
	for (const { digest, labels } of joined?.members ?? []) {
		const part = inUse.get(digest);
		if (part && part.entries.labelCount !== labels) {
			return undefined;
		}
		parts.push({ entries: [], size: 0, ...part ? { compiled: part } : { unused: labels } });
		if (!part) {
			unused.push({ first, end: first + labels });
		}
		first += labels;
		inUse.delete(digest);
	}
	if (first !== joined?.table.labels) {
		return undefined;
	}
	const members = new Set(parts.map(part => part.compiled?.dossier));
	for (const dossier of library.dossiers.filter(({ id }) => !members.has(id))) {
		const own = dossier.entries instanceof CompiledEntries ? dossier.entries : undefined;
		const labels = own && joined.others.get(own.digest);
		const isRight = own && labels?.labels === own.labelCount;
		parts.push(
			isRight ? { entries: [], size: 0, compiled: { dossier: dossier.id, entries: own, labels } } : plainPart(dossier, library),
		);
	}
	return { parts, table: joined.table, unused };
}

/** Returns the compiled dossiers of a library. */
export function compiledPartsOf({ dossiers }: Library): readonly CompiledPart[] {
	return dossiers.flatMap(({ id, entries }) => (entries instanceof CompiledEntries
		? [{ dossier: id, entries, ...entries.unusedLabels && { labels: entries.unusedLabels } }] : []));
}

function plainPart(dossier: Dossier, library: Library): LibraryPart {
	return { entries: entriesOf(dossier, library), size: dossier.entries.size };
}

/**
 * Estimates the prefixes of a part from its first entries. Counting the labels of a million entries would take an eighth of the time of
 * indexing them.
 */
export function expectedPrefixes({ entries, compiled, size }: LibraryPart): number {
	let seen = 0;
	let labels = 0;
	for (const { entry } of entries) {
		labels += entry.labels.length;
		if (++seen === SAMPLE_SIZE) {
			break;
		}
	}
	return (
		(compiled?.labels ? (compiled.labels.units.length / SLOT_WIDTH) * FULLEST : 0)
		+ (seen === 0 ? 0 : PREFIXES_PER_LABEL * Math.ceil((labels / seen) * size))
	);
}
