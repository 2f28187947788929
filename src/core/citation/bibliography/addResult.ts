import { partitionPoint } from '../../binarySearch';
import type { FileProblem, FileRecord, Span } from './bibliographyFile';
import type { Loss } from './item';
import { sameDocument, type Identity } from './sameDocument';

/** A change of a text: what stands in the span becomes the text. */
export interface TextEdit extends Span {
	readonly text: string;
}

/**
 * What adding an item to a bibliography file came to.
 * `add`: it is missing, and the edit adds it. `present`: the file has it, under the key to cite, which is the user's own
 * where they have it under another one. `clash`: its key stands for another document there; nothing is to be changed.
 * `unreadable`: nobody knows what the file holds; nothing is to be changed.
 */
export type AddResult =
	| { readonly kind: 'add'; readonly key: string; readonly edit: TextEdit; readonly lost: readonly Loss[] }
	| { readonly kind: 'present'; readonly key: string; readonly start: number; readonly end: number }
	| { readonly kind: 'clash'; readonly key: string; readonly start: number; readonly end: number }
	| { readonly kind: 'unreadable'; readonly problem: FileProblem };

/** The records of a file, and how to tell what one of them describes. */
export interface RecordsOf<T extends FileRecord> {
	readonly text: string;
	readonly records: readonly T[];
	readonly identify: (record: T) => Identity;
}

/** What is found for an item among the records of a file: `undefined` where it is missing. */
export function findExisting<T extends FileRecord>(file: RecordsOf<T>, key: string, wanted: Identity): Extract<AddResult, { kind: 'present' | 'clash' }> | undefined {
	const { records, identify } = file;
	const small = key.toLowerCase();
	// BibTeX does not tell keys apart by case.
	const named = records.find(record => record.key === key) ?? records.find(record => record.key.length === key.length && record.key.toLowerCase() === small);
	if (named) {
		const kind = named.key === key && sameDocument(wanted, identify(named), true) ? 'present' : 'clash';
		return { kind, key: named.key, start: named.start, end: named.end };
	}
	const own = recordsThatMention(file, wanted).find(record => sameDocument(wanted, identify(record)));
	return own && { kind: 'present', key: own.key, start: own.start, end: own.end };
}

/**
 * The records with a piece of the address, the number, the DOI or the title in them, in order: the others describe another
 * document, and need not be read.
 */
function recordsThatMention<T extends FileRecord>({ text, records }: RecordsOf<T>, { doi, url, number, title, word }: Identity): readonly T[] {
	const pieces = [...[doi, url, number].map(longestPiece), word];
	const lower = text.toLowerCase();
	// A letter that is longer in small would move all offsets behind it; a title without such a word has to be compared in full.
	if (lower.length !== text.length || (title !== '' && word === '')) {
		return records;
	}
	const found = new Set<number>();
	for (const piece of pieces.filter(one => one !== '')) {
		for (let offset = lower.indexOf(piece); offset >= 0; ) {
			const index = recordAt(records, offset);
			if (index >= 0) {
				found.add(index);
			}
			offset = lower.indexOf(piece, Math.max(offset + 1, records[index]?.end ?? 0));
		}
	}
	return [...found].sort((a, b) => a - b).flatMap(index => records[index] ?? []);
}

function longestPiece(text: string): string {
	return (text.toLowerCase().match(/[a-z0-9./-]+/g) ?? []).reduce((best, piece) => (piece.length > best.length ? piece : best), '');
}

/** The index of the last record that begins at an offset or before it; -1 where none does. */
function recordAt(records: readonly FileRecord[], offset: number): number {
	return partitionPoint(0, records.length, index => (records[index]?.start ?? 0) <= offset) - 1;
}

/** Whether records stand in the order of their keys, case apart. Two records are too few to tell. */
export function isSorted(records: readonly FileRecord[]): boolean {
	return records.length > 2 && records.every((record, index) => index === 0 || compareKeys(records[index - 1]?.key ?? '', record.key) <= 0);
}

/** The index of the record before which a key belongs: behind the last one where records are in no order. */
export function placeFor(records: readonly FileRecord[], key: string): number {
	const index = isSorted(records) ? records.findIndex(record => compareKeys(record.key, key) > 0) : -1;
	return index < 0 ? records.length : index;
}

/** The line end that a text uses first; that of its kind where it has none. */
export function lineEndOf(text: string): string {
	const feed = text.indexOf('\n');
	return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

function compareKeys(a: string, b: string): number {
	const [one, other] = [a.toLowerCase(), b.toLowerCase()];
	return one < other ? -1 : one > other ? 1 : 0;
}
