import type { DossierFile, EntryInFile } from '../dossier/file';
import type { DossierFinding } from '../dossier/finding';
import type { Dossier, Key } from '../dossier/model';
import type { Steps } from '../dossier/steps';
import { Characters } from '../lexicon/characters';
import { indexLabels } from '../lexicon/indexedLabels';
import { LabelIndexer } from '../lexicon/labelIndexer';
import { PrefixTable } from '../lexicon/prefixTable';
import { hasSymbolOrNumber } from '../symbol/symbolIndex';
import { ByteBuffer } from './byteBuffer';
import { checksumInSteps } from './checksum';
import type { Head } from './head';
import { keySlot } from './keyHash';
import { CHECKED, FORM, HEADER, MAGIC, offsetsOf, PREFIX_WIDTH, WORD, type Lengths } from './layout';
import type { Utf8 } from './utf8';

/** A dossier to compile. */
export interface ToCompile {
	/** The file without its entries, and its entries, valid and without characters that change the direction of text. */
	readonly file: DossierFile;
	readonly entries: ReadonlyMap<Key, EntryInFile>;
	readonly dossier: Dossier;
	/** Findings that do not set anything aside. */
	readonly findings: readonly DossierFinding[];
	/** Identifies the content that the dossier was read from. */
	readonly digest: string;
}

/** The estimated number of prefixes of an entry. */
const PREFIXES_PER_ENTRY = 6;

/** Returns a dossier in the form in which it is opened without parsing it, in steps of a few entries. */
export function* compileInSteps({ file, entries, dossier, findings, digest }: ToCompile, utf8: Utf8): Steps<Uint8Array<ArrayBuffer>> {
	const records = new ByteBuffer();
	const keys = new ByteBuffer();
	const recordEnds = [0];
	const keyEnds = [0];
	for (const [key, entry] of entries) {
		recordEnds.push(records.append(utf8.encode(JSON.stringify(entry))));
		keyEnds.push(keys.append(utf8.encode(key)));
		yield;
	}
	const head: Head = { digest, file: { ...file, entries: {} }, findings };
	const headBytes = utf8.encode(JSON.stringify(head));
	const { firsts, table, indexer } = yield* indexInSteps(dossier);
	const prefixes = yield* table.prefixesInSteps();
	const links = yield* linksInSteps(dossier, entries);
	const keyTable = keyTableOf([...entries.keys()]);
	const lengths: Lengths = {
		entries: entries.size, keySlots: keyTable.length, inverse: links.inverse.length, symbols: links.symbols.length,
		prefixes: prefixes.length / PREFIX_WIDTH, lateWords: indexer.lateWords.length, head: headBytes.length, keys: keys.length, records: records.length,
	};
	const offsets = offsetsOf(lengths);
	const bytes = new Uint8Array(offsets.bytes);
	const words = new Int32Array(bytes.buffer);
	const put = (offset: number, values: ArrayLike<number>) => words.set(values, offset / WORD);
	put(offsets.firsts, firsts);
	put(offsets.recordEnds, recordEnds);
	put(offsets.keyEnds, keyEnds);
	put(offsets.keyTable, keyTable);
	put(offsets.inverseEnds, links.inverseEnds);
	put(offsets.inverse, links.inverse);
	put(offsets.symbols, links.symbols);
	bytes.set(headBytes, offsets.head);
	bytes.set(keys.bytes, offsets.keys);
	yield;
	bytes.set(records.bytes, offsets.records);
	yield;
	put(offsets.prefixes, prefixes);
	put(offsets.lateWords, indexer.lateWords);
	const header = { ...lengths, magic: MAGIC, form: FORM, bytes: bytes.length, labels: firsts.at(-1) ?? 0, longest: indexer.longest };
	Object.entries(header).forEach(([name, value]) => {
		words[HEADER[name as keyof typeof header]] = value;
	});
	words.set(yield* checksumInSteps(words.subarray(CHECKED)), HEADER.checksum);
	return bytes;
}

/** Indexes the labels of a dossier in a table of its own. */
function* indexInSteps(dossier: Dossier): Steps<{ readonly firsts: readonly number[]; readonly table: PrefixTable; readonly indexer: LabelIndexer }> {
	const table = new PrefixTable(PREFIXES_PER_ENTRY * dossier.entries.size);
	const indexer = new LabelIndexer(table, new Characters());
	const firsts = [0];
	let first = 0;
	for (const entry of dossier.entries.values()) {
		first += indexLabels(entry, first, indexer);
		firsts.push(first);
		yield;
	}
	table.finish();
	return { firsts, table, indexer };
}

interface Links {
	readonly inverse: readonly number[];
	readonly inverseEnds: readonly number[];
	readonly symbols: readonly number[];
}

function* linksInSteps({ entries }: Dossier, inFile: ReadonlyMap<Key, EntryInFile>): Steps<Links> {
	const related = new Map<Key, number[]>();
	const symbols: number[] = [];
	let ordinal = 0;
	for (const entry of entries.values()) {
		for (const target of new Set(entry.relations.map(relation => relation.target))) {
			const of = related.get(target) ?? [];
			of.push(ordinal);
			related.set(target, of);
		}
		if (hasSymbolOrNumber(entry)) {
			symbols.push(ordinal);
		}
		ordinal++;
		yield;
	}
	const inverse: number[] = [];
	const inverseEnds = [0];
	for (const key of inFile.keys()) {
		related.get(key)?.forEach(from => inverse.push(from));
		inverseEnds.push(inverse.length);
	}
	return { inverse, inverseEnds, symbols };
}

/** Returns a hash table of the keys, half full. */
function keyTableOf(keys: readonly Key[]): Uint32Array {
	const table = new Uint32Array(2 * keys.length);
	keys.forEach((key, ordinal) => {
		let slot = keySlot(key, table.length);
		while (table[slot] !== 0) {
			slot = slot + 1 === table.length ? 0 : slot + 1;
		}
		table[slot] = ordinal + 1;
	});
	return table;
}
