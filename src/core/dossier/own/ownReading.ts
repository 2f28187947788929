import type { DossierFile } from '../file';
import type { DossierFinding } from '../finding';
import type { Dossier, Entry, Key } from '../model';
import type { EntriesBlock } from '../yaml/cutYaml';
import type { EntryFindings } from './entryFindings';

/** An entry with everything that depends on its text alone. It has no position, so that it stays valid if the text before it changes. */
export interface ReadEntry {
	/** The key as far as it can be read from the first line; empty if it cannot. */
	readonly cutKey: string;
	/** The key as parsed; `undefined` if the text is not valid YAML, or has no key. */
	readonly key: Key | undefined;
	/** The length of its text, and the length including everything up to the next entry, in UTF-16 units. */
	readonly length: number;
	readonly size: number;
	/** The number of lines up to the next entry. */
	readonly lines: number;
	/** Why the text is not valid YAML, or does not match the schema. Line numbers count from the start of the entry. */
	readonly findings: readonly DossierFinding[];
}

/** Where an entry begins: its offset, and the number of lines before it. */
export interface EntryPlace {
	readonly start: number;
	readonly line: number;
}

/** How a text is cut into entries. */
export interface TextCut {
	readonly block: EntriesBlock;
	readonly indent: number;
	/** The number of lines of the block. */
	readonly lines: number;
	/** Where the first entry begins. */
	readonly first: EntryPlace;
}

/** A text that was read entry by entry. */
export interface ReadText {
	readonly text: string;
	readonly cut: TextCut;
	/** In the order of the text. */
	readonly all: readonly ReadEntry[];
	/** Those whose key an earlier one has. */
	readonly duplicates: ReadonlySet<ReadEntry>;
}

/** The state after reading a dossier in YAML entry by entry. With it, a later version can be read from its changed entries alone. */
export interface OwnReading extends ReadText {
	/** The file without its entries, as parsed. */
	readonly data: Readonly<Record<string, unknown>>;
	/** The same without characters that change the direction of text. */
	readonly file: DossierFile;
	/** The keys of entries that are not valid on their own, whatever the other entries are. */
	readonly wrong: ReadonlySet<Key>;
	/** The entries that match the schema, in the order of the text. */
	readonly entries: ReadonlyMap<Key, Entry>;
	/** The findings in these entries. */
	readonly found: EntryFindings;
	/** The dossier that was returned; absent if nothing in the file can be used. */
	readonly dossier: Dossier | undefined;
}

/** Returns the places of some entries. */
export function placesOf({ first }: TextCut, all: readonly ReadEntry[], wanted: ReadonlySet<ReadEntry>): ReadonlyMap<ReadEntry, EntryPlace> {
	const places = new Map<ReadEntry, EntryPlace>();
	let { start, line } = first;
	for (const entry of wanted.size > 0 ? all : []) {
		if (wanted.has(entry)) {
			places.set(entry, { start, line });
		}
		start += entry.size;
		line += entry.lines;
	}
	return places;
}
