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

/** What is found for an item among the records of a file: `undefined` where it is missing. */
export function findExisting<T extends FileRecord>(
	records: readonly T[], key: string, wanted: Identity, identify: (record: T) => Identity,
): Extract<AddResult, { kind: 'present' | 'clash' }> | undefined {
	const small = key.toLowerCase();
	// BibTeX does not tell keys apart by case.
	const named = records.find(record => record.key === key) ?? records.find(record => record.key.toLowerCase() === small);
	if (named) {
		const kind = named.key === key && sameDocument(wanted, identify(named), true) ? 'present' : 'clash';
		return { kind, key: named.key, start: named.start, end: named.end };
	}
	const own = records.find(record => sameDocument(wanted, identify(record)));
	return own && { kind: 'present', key: own.key, start: own.start, end: own.end };
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
