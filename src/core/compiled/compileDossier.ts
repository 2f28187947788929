import { getOrInsert } from '../data/getOrInsert';
import type { DossierFile, EntryInFile } from '../dossier/file';
import type { DossierFinding } from '../dossier/finding';
import type { Dossier, Key } from '../dossier/model';
import { indexLabels } from '../lexicon/labels/indexedLabels';
import { LabelIndexer } from '../lexicon/labels/labelIndexer';
import { PrefixTable } from '../lexicon/prefixes/prefixTable';
import { Characters } from '../lexicon/words/characters';
import type { Steps } from '../steps/steps';
import { hasSymbolOrNumber } from '../symbol/symbolIndex';
import { ByteBuffer } from './byteBuffer';
import { DOSSIER_KIND, type CompiledHead } from './head';
import { keySlot } from './keyHash';
import { writeLabelsInSteps } from './labelTable';
import { RecordWriter, type RecordSections } from './recordBlocks';
import { writeSectionsInSteps } from './sections';
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

/** A dossier in the form in which it is opened without parsing it, and the table of its labels. Both are complete files. */
export interface CompiledFiles {
	readonly dossier: Uint8Array<ArrayBuffer>;
	readonly labels: Uint8Array<ArrayBuffer>;
}

/** Compiles a dossier in steps of a few entries. */
export function* compileInSteps({ file, entries, dossier, findings, digest }: ToCompile, utf8: Utf8): Steps<CompiledFiles> {
	const keys = new ByteBuffer();
	const keyEnds = [0];
	for (const key of entries.keys()) {
		keyEnds.push(keys.append(utf8.encode(key)));
		yield;
	}
	const { recordEnds, blockStarts, blockEnds, blocks } = yield* recordsInSteps(entries, utf8);
	const head: CompiledHead = { digest, file: { ...file, entries: {} }, findings };
	const { firsts, labels } = yield* compileLabelsInSteps(dossier, digest, utf8);
	const { inverse, inverseEnds, symbols } = yield* linksInSteps(dossier, entries);
	return {
		labels,
		dossier: yield* writeSectionsInSteps(DOSSIER_KIND, [
			firsts,
			recordEnds,
			blockStarts,
			blockEnds,
			keyEnds,
			yield* keyTableInSteps(entries.keys(), entries.size),
			inverseEnds,
			inverse,
			symbols,
			utf8.encode(JSON.stringify(head)),
			keys.bytes,
			blocks,
		]),
	};
}

function* recordsInSteps(entries: ReadonlyMap<Key, EntryInFile>, utf8: Utf8): Steps<RecordSections> {
	const writer = new RecordWriter();
	for (const entry of entries.values()) {
		writer.add(utf8.encode(JSON.stringify(entry)));
		yield;
	}
	return writer.finish();
}

/** Returns the file of the table of the labels of a dossier, and the number of the first label of each entry, in steps. */
export function* compileLabelsInSteps(
	dossier: Pick<Dossier, 'entries'>,
	digest: string,
	utf8: Utf8,
): Steps<{ readonly firsts: readonly number[]; readonly labels: Uint8Array<ArrayBuffer> }> {
	const table = new PrefixTable(PREFIXES_PER_ENTRY * dossier.entries.size);
	const indexer = new LabelIndexer(table, new Characters());
	const firsts = [0];
	let first = 0;
	for (const entry of dossier.entries.values()) {
		yield* table.makeRoomInSteps();
		first += indexLabels(entry, first, indexer);
		firsts.push(first);
		yield;
	}
	return { firsts, labels: yield* writeLabelsInSteps({ table, indexer, labels: first }, digest, utf8) };
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
			getOrInsert(related, target, () => []).push(ordinal);
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
		yield;
	}
	return { inverse, inverseEnds, symbols };
}

/** Returns a hash table of the keys, half full. */
function* keyTableInSteps(keys: Iterable<Key>, size: number): Steps<Uint32Array> {
	const table = new Uint32Array(2 * size);
	let ordinal = 0;
	for (const key of keys) {
		let slot = keySlot(key, table.length);
		while (table[slot] !== 0) {
			slot = slot + 1 === table.length ? 0 : slot + 1;
		}
		table[slot] = ++ordinal;
		yield;
	}
	return table;
}
