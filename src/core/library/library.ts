import type { Claim, Dossier, Entry, Key, Source } from '../dossier/model';
import { ENTRY_KINDS, type EntryKind, type RelationName } from '../dossier/vocabulary';

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
	/** Set for a source from the user's own bibliography; names of such sources are not recognized in text. */
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
	/** Absent for records of formats that are only read. */
	readonly record?: SourceRecord;
}

/** A record of a bibliography as it is written. */
export interface SourceRecord {
	/** The format of the file, such as `bib`. */
	readonly format: string;
	readonly text: string;
}

/** All active dossiers, merged. */
export interface Library {
	readonly dossiers: readonly Dossier[];
	/** In the order of the dossiers and of their files. */
	readonly entries: ReadonlyMap<EntryId, LibraryEntry>;
	/** If two sources have the same key, the first is kept. */
	readonly sources: ReadonlyMap<CitationKey, LibrarySource>;
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
