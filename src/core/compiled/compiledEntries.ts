import type { EntryInFile } from '../dossier/file';
import type { Entry, Key } from '../dossier/model';
import { normalizeEntry } from '../dossier/normalize';
import { keySlot } from './keyHash';
import type { LabelTable } from './labelTable';
import { RecordReader, type RecordSections } from './recordBlocks';
import type { Utf8 } from './utf8';
import { WeakList } from './weakList';

/**
 * The sections of a compiled dossier from which entries are read. Each list of ends begins with 0 and has one more item than there are
 * entries.
 */
export interface EntrySections {
	readonly keys: Uint8Array;
	readonly keyEnds: Uint32Array;
	/** A hash table of 1 plus the ordinals of the keys; 0 if a slot is empty. */
	readonly keyTable: Uint32Array;
	/** The entries as JSON. */
	readonly records: RecordSections;
	/** For each entry, the ordinals of those that state a relation with it. */
	readonly inverse: Uint32Array;
	readonly inverseEnds: Uint32Array;
	/** For each entry, the number of its first label, and at the end the number of labels that are recognized. */
	readonly firsts: Uint32Array;
	/** The ordinals of the entries that have a document symbol or the number of a resolution. */
	readonly symbols: Uint32Array;
}

/**
 * The entries of a compiled dossier. Each is read on demand, and stays the same object as long as anything refers to it. An ordinal is the
 * index of an entry in the order of the dossier.
 */
export class CompiledEntries implements ReadonlyMap<Key, Entry> {
	/** Identifies the content that the dossier was read from. */
	readonly digest: string;
	private readonly sections: EntrySections;
	private readonly utf8: Utf8;
	private readonly reader: RecordReader;
	private readonly list: WeakList<Entry>;
	private labels: LabelTable | undefined;
	private origin: WeakRef<ReadonlyMap<Key, Entry>> | undefined;

	constructor(digest: string, sections: EntrySections, labels: LabelTable | undefined, utf8: Utf8) {
		this.digest = digest;
		this.sections = sections;
		this.utf8 = utf8;
		this.reader = new RecordReader(sections.records);
		this.labels = labels;
		this.list = new WeakList(sections.keyEnds.length - 1, ordinal => this.read(ordinal));
	}

	get size(): number {
		return this.list.length;
	}

	/** For each entry, the number of its first label, and at the end the number of labels that are recognized. */
	get firsts(): Uint32Array {
		return this.sections.firsts;
	}

	/** The number of labels that are recognized. */
	get labelCount(): number {
		return this.sections.firsts.at(-1) ?? 0;
	}

	/** The table of the labels, if the dossier was opened with it, until it is released. */
	get unusedLabels(): LabelTable | undefined {
		return this.labels;
	}

	/**
	 * Releases the table of the labels, which is larger than the entries, when it has been used or its labels have been added to another.
	 */
	releaseLabels(): void {
		this.labels = undefined;
	}

	/** Remembers the parsed entries that these were compiled from, for `isFormOf`. */
	setOrigin(entries: ReadonlyMap<Key, Entry>): void {
		this.origin = new WeakRef(entries);
	}

	/** Whether these entries are known to have been compiled from the given ones, so that both are equal. */
	isFormOf(entries: ReadonlyMap<Key, Entry>): boolean {
		return this.origin?.deref() === entries;
	}

	/** Returns the entry with an ordinal; `undefined` if there is none. */
	at(ordinal: number): Entry | undefined {
		return this.list.at(ordinal);
	}

	/** Returns the ordinal of a key; -1 if there is none. */
	ordinalOf(key: Key): number {
		const { keyTable } = this.sections;
		let slot = keySlot(key, keyTable.length);
		for (let probes = 0; probes < keyTable.length && keyTable[slot] !== 0; probes++) {
			const ordinal = (keyTable[slot] ?? 0) - 1;
			if (this.hasKey(ordinal, key)) {
				return ordinal;
			}
			slot = slot + 1 === keyTable.length ? 0 : slot + 1;
		}
		return -1;
	}

	/** Returns the key of the entry with an ordinal; empty if there is none. */
	keyAt(ordinal: number): Key {
		const { keys, keyEnds } = this.sections;
		return String.fromCharCode(...keys.subarray(keyEnds[ordinal], keyEnds[ordinal + 1]));
	}

	/** Returns the ordinals of the entries that state a relation with an entry, each once, in the order of the dossier. */
	relatedTo(ordinal: number): readonly number[] {
		const { inverse, inverseEnds } = this.sections;
		return [...inverse.subarray(inverseEnds[ordinal], inverseEnds[ordinal + 1])];
	}

	/** Returns the keys of the entries that have a document symbol or the number of a resolution. */
	keysWithSymbols(): readonly Key[] {
		return Array.from(this.sections.symbols, ordinal => this.keyAt(ordinal));
	}

	get(key: Key): Entry | undefined {
		return this.at(this.ordinalOf(key));
	}

	has(key: Key): boolean {
		return this.ordinalOf(key) >= 0;
	}

	* keys(): MapIterator<Key> {
		for (let ordinal = 0; ordinal < this.size; ordinal++) {
			yield this.keyAt(ordinal);
		}
	}

	* values(): MapIterator<Entry> {
		for (const [, entry] of this) {
			yield entry;
		}
	}

	entries(): MapIterator<[Key, Entry]> {
		return this[Symbol.iterator]();
	}

	* [Symbol.iterator](): MapIterator<[Key, Entry]> {
		for (let ordinal = 0; ordinal < this.size; ordinal++) {
			const entry = this.at(ordinal);
			if (entry) {
				yield [entry.key, entry];
			}
		}
	}

	forEach(visit: (entry: Entry, key: Key, map: ReadonlyMap<Key, Entry>) => void): void {
		for (const [key, entry] of this) {
			visit(entry, key, this);
		}
	}

	/** Keys are ASCII. */
	private hasKey(ordinal: number, key: Key): boolean {
		const { keys, keyEnds } = this.sections;
		const start = keyEnds[ordinal] ?? 0;
		let at = 0;
		while (at < key.length && keys[start + at] === key.charCodeAt(at)) {
			at++;
		}
		return at === key.length && start + at === keyEnds[ordinal + 1];
	}

	private read(ordinal: number): Entry | undefined {
		try {
			return normalizeEntry(this.keyAt(ordinal), JSON.parse(this.utf8.decode(this.reader.read(ordinal))) as EntryInFile);
		} catch {
			// The checksum was right, so the file is not damaged but forged: the entry is treated as missing.
			return undefined;
		}
	}
}
