import type { Claim, Dossier, Entry, Key, Source } from '../dossier/model';
import { complete, type Steps } from '../dossier/steps';
import { ENTRY_KINDS, INVERSE_RELATIONS, type EntryKind, type RelationName } from '../dossier/vocabulary';

/** Identifies an entry across all dossiers: the id of its dossier, a slash and its key. */
export type EntryId = string;

/** Identifies a source across all dossiers, in a form that pandoc, LaTeX and citation extensions accept as a key. */
export type CitationKey = string;

/** A relation as seen from one of its ends. */
export interface Link {
	readonly name: RelationName;
	/** The entry at the other end. */
	readonly to: EntryId;
	readonly claim: Claim;
}

/** An entry with the relations that start or end at it. */
export interface LibraryEntry {
	readonly id: EntryId;
	readonly dossier: Dossier;
	readonly entry: Entry;
	/** In the order of the dossier: the entry's own relations first, then those stated by others. */
	readonly links: readonly Link[];
}

/** A source with the dossier it belongs to. */
export interface LibrarySource {
	readonly key: CitationKey;
	readonly dossier: Dossier;
	readonly source: Source;
	/** Set for a source from the user's own bibliography; names of such sources are not recognised in text. */
	readonly origin?: SourceOrigin;
}

/** The record in a bibliography file that a source of the user was read from. */
export interface SourceOrigin {
	/** The name of the file. */
	readonly file: string;
	/** The URI of the file. */
	readonly address: string;
	/** The key of the record. */
	readonly key: string;
	/** A Zotero URI and the path of a PDF, as written in the record; neither has been checked. */
	readonly links: { readonly zotero?: string; readonly file?: string };
}

/** All active dossiers, merged. */
export interface Library {
	readonly dossiers: readonly Dossier[];
	/** In the order of the dossiers and of their files. */
	readonly entries: ReadonlyMap<EntryId, LibraryEntry>;
	/** If two sources have the same key, the first is kept. */
	readonly sources: ReadonlyMap<CitationKey, LibrarySource>;
}

/** Merges dossiers into a library. If two dossiers have the same id, the first is kept. */
export function mergeDossiers(dossiers: readonly Dossier[]): Library {
	return complete(mergeInSteps(dossiers));
}

/** Like `mergeDossiers`, in steps of one entry or source. The entries and sources of dossiers that `before` has, too, are the same objects as there. */
export function* mergeInSteps(dossiers: readonly Dossier[], before?: Library): Steps<Library> {
	const inForce = [...new Map(dossiers.toReversed().map(dossier => [dossier.id, dossier])).values()].toReversed();
	const known = new Set(before?.dossiers);
	const entries = new Map<EntryId, LibraryEntry>();
	const sources = new Map<CitationKey, LibrarySource>();
	for (const dossier of inForce) {
		const isKnown = known.has(dossier);
		const { own, inverse } = isKnown ? NO_LINKS : yield* collectLinks(dossier);
		for (const entry of dossier.entries.values()) {
			const id = entryId(dossier.id, entry.key);
			entries.set(id, (isKnown ? before?.entries.get(id) : undefined) ?? { id, dossier, entry, links: [...own.get(id) ?? [], ...inverse.get(id) ?? []] });
			yield;
		}
		for (const source of dossier.sources.values()) {
			const key = citationKey(dossier.id, source.key);
			const same = before?.sources.get(key);
			sources.set(key, sources.get(key) ?? (same?.dossier === dossier ? same : { key, dossier, source }));
			yield;
		}
	}
	return { dossiers: inForce, entries, sources };
}

/** Returns the id of an entry in the library. */
export function entryId(dossier: Key, entry: Key): EntryId {
	return `${dossier}/${entry}`;
}

/** Returns the citation key of a source. */
export function citationKey(dossier: Key, source: Key): CitationKey {
	return `${dossier}_${source}`;
}

/** Groups the entries of a library by kind, in display order. Kinds without entries are left out. */
export function entriesByKind(library: Library): ReadonlyMap<EntryKind, readonly LibraryEntry[]> {
	const all = [...library.entries.values()];
	return new Map(ENTRY_KINDS
		.map(kind => [kind, all.filter(({ entry }) => entry.kind === kind)] as const)
		.filter(([, entries]) => entries.length > 0));
}

/** Returns the source to cite for an entry: the one it names, else the release of its dossier. */
export function sourceToCite(library: Library, { dossier, entry }: LibraryEntry): LibrarySource | undefined {
	return library.sources.get(citationKey(dossier.id, entry.cite ?? dossier.release));
}

/** Returns the first entry that names a source as the one to cite for it; `undefined` if there is none. */
export function entryCitedBy(library: Library, { key }: LibrarySource): LibraryEntry | undefined {
	return [...library.entries.values()].find(entry => entry.entry.cite !== undefined && sourceToCite(library, entry)?.key === key);
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
	const add = (map: Map<EntryId, Link[]>, id: EntryId, link: Link) => {
		const links = map.get(id);
		if (links) {
			links.push(link);
		} else {
			map.set(id, [link]);
		}
	};
	for (const entry of dossier.entries.values()) {
		const id = entryId(dossier.id, entry.key);
		for (const { type, target, ...claim } of entry.relations) {
			const to = entryId(dossier.id, target);
			add(own, id, { name: type, to, claim });
			add(inverse, to, { name: INVERSE_RELATIONS[type], to: id, claim });
		}
		yield;
	}
	return { own, inverse };
}
