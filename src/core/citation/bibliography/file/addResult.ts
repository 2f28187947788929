import { partitionPoint } from '../../../binarySearch';
import type { FileProblem, FileRecord } from './bibliographyFile';
import type { Loss } from '../items/item';
import { sameDocument, type Identity } from '../items/sameDocument';
import type { TextEdit } from '../../../textEdit';

/**
 * The result of adding an item to a bibliography file.
 * - `add`: the item is missing; `edit` adds it.
 * - `present`: the file already has the document, under `key`, which may differ from the key of the item.
 * - `clash`: the key of the item belongs to another document in the file; do not change the file.
 * - `unreadable`: the file cannot be parsed completely; do not change it.
 */
export type AddResult =
	| { readonly kind: 'add'; readonly key: string; readonly edit: TextEdit; readonly lost: readonly Loss[] }
	| { readonly kind: 'present'; readonly key: string; readonly start: number; readonly end: number }
	| { readonly kind: 'clash'; readonly key: string; readonly start: number; readonly end: number }
	| { readonly kind: 'unreadable'; readonly problem: FileProblem };

/** The records of a file, and a function that reads the identity of the document that a record describes. */
export interface RecordsOf<T extends FileRecord> {
	readonly text: string;
	readonly records: readonly T[];
	readonly identify: (record: T) => Identity;
}

/** Looks for an item among the records of a file. Returns `undefined` if it is missing. */
export function findExisting<T extends FileRecord>(
	file: RecordsOf<T>,
	key: string,
	wanted: Identity,
): Extract<AddResult, { kind: 'present' | 'clash' }> | undefined {
	const { records, identify } = file;
	const lowerKey = key.toLowerCase();
	// Keys are case-insensitive in BibTeX.
	const named =
		records.find(record => record.key === key)
		?? records.find(record => record.key.length === key.length && record.key.toLowerCase() === lowerKey);
	if (named) {
		const kind = named.key === key && sameDocument(wanted, identify(named), true) ? 'present' : 'clash';
		return { kind, key: named.key, start: named.start, end: named.end };
	}
	const own = recordsThatMention(file, wanted).find(record => sameDocument(wanted, identify(record)));
	return own && { kind: 'present', key: own.key, start: own.start, end: own.end };
}

/**
 * Returns the records that contain the address, number, DOI or a word of the title, in file order. No other record can describe the
 * document, so the others need not be parsed.
 */
function recordsThatMention<T extends FileRecord>(
	{ text, records }: RecordsOf<T>,
	{ doi, url, number, title, word }: Identity,
): readonly T[] {
	const pieces = [...[doi, url, number].map(longestPiece), word];
	const lower = text.toLowerCase();
	// Lower case can be longer than upper case, which would shift all later offsets. A title without a safe word must be compared in
	// full.
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

/** Returns the index of the last record that starts at or before an offset; -1 if there is none. */
function recordAt(records: readonly FileRecord[], offset: number): number {
	return partitionPoint(0, records.length, index => (records[index]?.start ?? 0) <= offset) - 1;
}

/** Tells whether records are sorted by key, ignoring case. Fewer than three records do not count as sorted. */
export function isSorted(records: readonly FileRecord[]): boolean {
	return (
		records.length > 2 && records.every((record, index) => index === 0 || compareKeys(records[index - 1]?.key ?? '', record.key) <= 0)
	);
}

/** Returns the index of the record before which a key belongs; the number of records if they are not sorted. */
export function placeFor(records: readonly FileRecord[], key: string): number {
	const index = isSorted(records) ? records.findIndex(record => compareKeys(record.key, key) > 0) : -1;
	return index < 0 ? records.length : index;
}

/** Returns the first line ending of a text; `\n` if it has none. */
export function lineEndOf(text: string): string {
	const feed = text.indexOf('\n');
	return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

function compareKeys(a: string, b: string): number {
	const [one, other] = [a.toLowerCase(), b.toLowerCase()];
	return one < other ? -1 : one > other ? 1 : 0;
}
