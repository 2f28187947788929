import { CompiledEntries } from '../compiled/compiledEntries';
import { getOrInsert } from '../data/getOrInsert';
import { nextOf } from '../data/nextOf';
import type { Dossier, Key } from '../dossier/model';
import { INVERSE_RELATIONS } from '../dossier/vocabulary';
import { complete, type Steps } from '../steps/steps';
import { CompiledLibraryEntries } from './compiledLibraryEntries';
import { JoinedEntries, type EntriesOfDossier } from './joinedEntries';
import {
	citationKey,
	entryId,
	type CitationKey,
	type EntryId,
	type Library,
	type LibraryEntry,
	type LibrarySource,
	type Link,
} from './library';
import { libraryEntriesOf } from './libraryEntriesOf';

/** Merges dossiers into a library. If two dossiers have the same id, the first is kept. */
export function mergeDossiers(dossiers: readonly Dossier[]): Library {
	return complete(mergeInSteps(dossiers));
}

/**
 * Like `mergeDossiers`, in steps of some entries or one source. The entries and sources of dossiers that `before` has, too, are the same
 * objects as there.
 */
export function* mergeInSteps(dossiers: readonly Dossier[], before?: Library): Steps<Library> {
	const inForce = [...new Map(dossiers.toReversed().map(dossier => [dossier.id, dossier])).values()].toReversed();
	const known = new Set(before?.dossiers);
	const sources = new Map<CitationKey, LibrarySource>();
	for (const dossier of inForce) {
		for (const source of dossier.sources.values()) {
			const key = citationKey(dossier.id, source.key);
			const same = before?.sources.get(key);
			sources.set(key, sources.get(key) ?? (same?.dossier === dossier ? same : { key, dossier, source }));
			yield;
		}
	}
	const earlier = new Map(before?.dossiers.map(dossier => [dossier.id, dossier]));
	const knownIn = (dossier: Dossier): KnownDossier => {
		const one = earlier.get(dossier.id);
		const hasPlainEntries = one !== undefined && !known.has(dossier) && !(one.entries instanceof CompiledEntries);
		return {
			same: known.has(dossier) ? before : undefined,
			earlier: before && hasPlainEntries ? libraryEntriesOf(before, one) : undefined,
		};
	};
	const isCompiled = inForce.some(({ entries }) => entries instanceof CompiledEntries);
	return {
		dossiers: inForce,
		entries: isCompiled ? yield* joinedInSteps(inForce, knownIn) : yield* mergedInSteps(inForce, knownIn),
		sources,
	};
}

/** Library entries of a dossier that were made before and can be used again. */
interface KnownDossier {
	/** A library that has its entries. */
	readonly same: Library | undefined;
	/** The library entries of an earlier version. */
	readonly earlier: Iterator<LibraryEntry, unknown> | undefined;
}

type KnownIn = (dossier: Dossier) => KnownDossier;

/** Returns the entries of dossiers that are not compiled. */
function* mergedInSteps(dossiers: readonly Dossier[], knownIn: KnownIn): Steps<Library['entries']> {
	const entries = new Map<EntryId, LibraryEntry>();
	for (const dossier of dossiers) {
		yield* addInSteps(dossier, knownIn(dossier), entry => entries.set(entry.id, entry));
	}
	return entries;
}

/** Returns the entries of dossiers, without reading those of compiled ones. */
function* joinedInSteps(dossiers: readonly Dossier[], knownIn: KnownIn): Steps<Library['entries']> {
	const parts = new Map<Key, EntriesOfDossier>();
	for (const dossier of dossiers) {
		const known = knownIn(dossier).same?.entries;
		if (dossier.entries instanceof CompiledEntries) {
			parts.set(
				dossier.id,
				(known instanceof JoinedEntries ? known.ofDossier(dossier.id) : undefined)
					?? new CompiledLibraryEntries(dossier, dossier.entries),
			);
		} else {
			const entries = new Map<Key, LibraryEntry>();
			yield* addInSteps(dossier, knownIn(dossier), entry => entries.set(entry.entry.key, entry));
			parts.set(dossier.id, entries);
		}
	}
	return new JoinedEntries(parts);
}

/** The number of entries that are added in one step. */
const ENTRIES_PER_STEP = 32;

function* addInSteps(dossier: Dossier, { same, earlier }: KnownDossier, add: (entry: LibraryEntry) => void): Steps<void> {
	const { own, inverse } = same ? NO_LINKS : yield* collectLinks(dossier);
	const hasLinks = own.size + inverse.size > 0;
	let count = 0;
	let before = earlier;
	for (const entry of dossier.entries.values()) {
		// Making an id takes longer than everything else.
		const known = nextOf(before);
		before = known?.entry.key === entry.key ? before : undefined;
		const id = before && known ? known.id : entryId(dossier.id, entry.key);
		add(same?.entries.get(id) ?? { id, dossier, entry, links: hasLinks ? joined(own.get(id), inverse.get(id)) : NONE });
		if (++count % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
}

/** The links of an entry that has none. A large dossier has a hundred thousand of them. */
const NONE: readonly Link[] = [];

function joined(own: readonly Link[] | undefined, inverse: readonly Link[] | undefined): readonly Link[] {
	return own && inverse ? [...own, ...inverse] : own ?? inverse ?? NONE;
}

interface LinksByEntry {
	readonly own: ReadonlyMap<EntryId, readonly Link[]>;
	readonly inverse: ReadonlyMap<EntryId, readonly Link[]>;
}

const NO_LINKS: LinksByEntry = { own: new Map(), inverse: new Map() };

/** Relations never lead to another dossier. */
function* collectLinks(dossier: Dossier): Steps<LinksByEntry> {
	const own = new Map<EntryId, Link[]>();
	const inverse = new Map<EntryId, Link[]>();
	const add = (map: Map<EntryId, Link[]>, id: EntryId, link: Link) => getOrInsert(map, id, () => []).push(link);
	let count = 0;
	for (const entry of dossier.entries.values()) {
		const id = entry.relations.length === 0 ? '' : entryId(dossier.id, entry.key);
		for (const { type, target, ...claim } of entry.relations) {
			const to = entryId(dossier.id, target);
			add(own, id, { name: type, to, claim });
			add(inverse, to, { name: INVERSE_RELATIONS[type], to: id, claim });
		}
		if (++count % ENTRIES_PER_STEP === 0) {
			yield;
		}
	}
	return { own, inverse };
}
