import { MAX_COMPILED_BYTES, MAX_ENTRIES, MAX_KEY_LENGTH } from '../limits';
import type { DossierFinding } from '../dossier/finding';
import type { Dossier } from '../dossier/model';
import { normaliseInSteps } from '../dossier/normalise';
import { complete, type Steps } from '../dossier/steps';
import { checksumInSteps } from './checksum';
import { CompiledEntries } from './compiledEntries';
import { compiledLabels } from './compiledLabels';
import type { Head } from './head';
import { CHECKED, FORM, HEADER, MAGIC, offsetsOf, PREFIX_WIDTH, WORD, type Lengths, type Offsets } from './layout';
import type { Utf8 } from './utf8';

/** A compiled dossier and the findings in its file. */
export interface OpenedDossier {
	readonly dossier: Dossier;
	readonly findings: readonly DossierFinding[];
}

/**
 * Opens a dossier that `compileInSteps` has written from the content with a digest, in steps. `undefined` if the bytes are damaged, of another version or of
 * another content. Its entries are read on demand.
 */
export function* openCompiledInSteps(bytes: Uint8Array, digest: string, utf8: Utf8): Steps<OpenedDossier | undefined> {
	const words = wordsOf(bytes);
	const offsets = words && offsetsIn(words);
	if (!offsets || !(yield* isIntact(words))) {
		return undefined;
	}
	// What is only needed for the index of labels is not copied, and is released with the original.
	const kept = words.slice(0, offsets.labels / WORD);
	yield;
	const entries = entriesIn(kept, words, utf8);
	const head = headIn(kept, offsets, utf8);
	return entries && head?.digest === digest ? { dossier: { ...head.dossier, entries }, findings: head.findings } : undefined;
}

/** Returns the words of a file; `undefined` if it cannot be a compiled dossier. */
function wordsOf(bytes: Uint8Array): Int32Array<ArrayBuffer> | undefined {
	if (bytes.length % WORD !== 0 || bytes.length < WORD * HEADER.length || bytes.length > MAX_COMPILED_BYTES) {
		return undefined;
	}
	const aligned = bytes.byteOffset % WORD === 0 && bytes.buffer instanceof ArrayBuffer
		? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / WORD)
		: new Int32Array(new Uint8Array(bytes).buffer);
	return aligned[HEADER.magic] === MAGIC && aligned[HEADER.form] === FORM && aligned[HEADER.bytes] === bytes.length ? aligned : undefined;
}

/** Returns the offsets of the sections; `undefined` if the lengths in the header do not add up to that of the file. */
function offsetsIn(words: Int32Array): Offsets | undefined {
	const lengths = lengthsIn(words);
	const isPossible = Object.values(lengths).every(length => length >= 0) && lengths.entries <= MAX_ENTRIES;
	const offsets = isPossible ? offsetsOf(lengths) : undefined;
	return offsets?.bytes === WORD * words.length ? offsets : undefined;
}

function lengthsIn(words: Int32Array): Lengths {
	const at = (name: keyof Lengths) => words[HEADER[name]] ?? -1;
	return {
		entries: at('entries'), keySlots: at('keySlots'), inverse: at('inverse'), symbols: at('symbols'), prefixes: at('prefixes'),
		lateWords: at('lateWords'), head: at('head'), keys: at('keys'), records: at('records'),
	};
}

function* isIntact(words: Int32Array): Steps<boolean> {
	const [one, other] = yield* checksumInSteps(words.subarray(CHECKED));
	return one === words[HEADER.checksum] && other === words[HEADER.checksum + 1];
}

/** Returns the entries; `undefined` if an offset leads out of its section. */
function entriesIn(kept: Int32Array<ArrayBuffer>, all: Int32Array, utf8: Utf8): CompiledEntries | undefined {
	const lengths = lengthsIn(all);
	const offsets = offsetsOf(lengths);
	const count = lengths.entries + 1;
	const column = (offset: number, length: number) => new Uint32Array(kept.buffer, offset, length);
	const bytes = (offset: number, length: number) => new Uint8Array(kept.buffer, offset, length);
	const firsts = column(offsets.firsts, count);
	const recordEnds = column(offsets.recordEnds, count);
	const keyEnds = column(offsets.keyEnds, count);
	const inverseEnds = column(offsets.inverseEnds, count);
	const labels = all[HEADER.labels] ?? 0;
	if (!ascendTo(firsts, labels) || !ascendTo(recordEnds, lengths.records) || !ascendTo(inverseEnds, lengths.inverse) || !ascendTo(keyEnds, lengths.keys, MAX_KEY_LENGTH)) {
		return undefined;
	}
	return new CompiledEntries({
		recordEnds, keyEnds, inverseEnds,
		keys: bytes(offsets.keys, lengths.keys), keyTable: column(offsets.keyTable, lengths.keySlots), records: bytes(offsets.records, lengths.records),
		inverse: column(offsets.inverse, lengths.inverse), symbols: column(offsets.symbols, lengths.symbols),
	}, compiledLabels({
		labels, firsts,
		units: all.subarray(offsets.prefixes / WORD, offsets.prefixes / WORD + PREFIX_WIDTH * lengths.prefixes),
		lateWords: all.subarray(offsets.lateWords / WORD, offsets.lateWords / WORD + lengths.lateWords),
		longest: all[HEADER.longest] ?? 0,
	}), utf8);
}

/** Tells whether numbers begin with 0, never fall, never rise by more than a limit, and end with a number. */
function ascendTo(numbers: Uint32Array, last: number, most = Infinity): boolean {
	for (let index = 1; index < numbers.length; index++) {
		const rise = (numbers[index] ?? 0) - (numbers[index - 1] ?? 0);
		if (rise < 0 || rise > most) {
			return false;
		}
	}
	return numbers[0] === 0 && numbers.at(-1) === last;
}

function headIn(kept: Int32Array<ArrayBuffer>, offsets: Offsets, utf8: Utf8): Pick<Head, 'digest' | 'findings'> & { readonly dossier: Dossier } | undefined {
	try {
		const { digest, file, findings } = JSON.parse(utf8.decode(new Uint8Array(kept.buffer, offsets.head, kept[HEADER.head]))) as Head;
		return Array.isArray(findings) ? { digest, findings, dossier: complete(normaliseInSteps(file, new Map())) } : undefined;
	} catch {
		// As for a file that is damaged, the dossier is compiled again.
		return undefined;
	}
}
