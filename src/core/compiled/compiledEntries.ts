import type { EntryInFile } from '../dossier/file';
import type { Entry, Key } from '../dossier/model';
import { normaliseEntry } from '../dossier/normalise';
import type { CompiledLabels } from './compiledLabels';
import { keySlot } from './keyHash';
import type { Utf8 } from './utf8';
import { WeakList } from './weakList';

/** The sections of a compiled dossier from which entries are read. Each list of ends begins with 0 and has one more item than there are entries. */
export interface EntrySections {
	readonly keys: Uint8Array;
	readonly keyEnds: Uint32Array;
	/** A hash table of 1 plus the ordinals of the keys; 0 if a slot is empty. */
	readonly keyTable: Uint32Array;
	readonly records: Uint8Array;
	readonly recordEnds: Uint32Array;
	/** For each entry, the ordinals of those that state a relation with it. */
	readonly inverse: Uint32Array;
	readonly inverseEnds: Uint32Array;
	/** The ordinals of the entries that have a document symbol or the number of a resolution. */
	readonly symbols: Uint32Array;
}

/**
 * The entries of a compiled dossier. Each is read when it is asked for, and stays the same object as long as anybody refers to it. An ordinal is the
 * index of an entry in the order of the dossier.
 */
export class CompiledEntries implements ReadonlyMap<Key, Entry> {
	private readonly sections: EntrySections;
	private readonly utf8: Utf8;
	private readonly list: WeakList<Entry>;
	private labels: CompiledLabels | undefined;

	constructor(sections: EntrySections, labels: CompiledLabels, utf8: Utf8) {
		this.sections = sections;
		this.utf8 = utf8;
		this.labels = labels;
		this.list = new WeakList(sections.keyEnds.length - 1, ordinal => this.read(ordinal));
	}

	get size(): number {
		return this.list.length;
	}

	/** The index of the labels, until it is released. */
	get unusedLabels(): CompiledLabels | undefined {
		return this.labels;
	}

	/** Releases the index of the labels, which is nearly as large as the entries, when it has been added to a table. */
	releaseLabels(): void {
		this.labels = undefined;
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
		const { records, recordEnds } = this.sections;
		try {
			return normaliseEntry(this.keyAt(ordinal), JSON.parse(this.utf8.decode(records.subarray(recordEnds[ordinal], recordEnds[ordinal + 1]))) as EntryInFile);
		} catch {
			// The checksum was right, so the file is not damaged but made by somebody else: the entry is treated as missing.
			return undefined;
		}
	}
}
