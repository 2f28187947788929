import { partitionPoint } from '../../../data/binarySearch';
import { getOrInsert } from '../../../data/getOrInsert';
import type { Steps } from '../../../steps/steps';
import { compareTexts } from '../../../text/compareTexts';
import { sameDocument, type Identity } from '../items/sameDocument';
import type { ExistingItem } from './addResult';
import type { FileRecord } from './bibliographyFile';
import type { OpenFile } from './openFile';

/** Looks for items among the records of a file, and for the places of new ones. The file is indexed once, for all items. */
export class RecordFinder {
	private readonly file: OpenFile;
	private readonly identities = new Map<number, Identity>();
	private keys: RecordKeys | undefined;
	private lower: string | undefined;

	constructor(file: OpenFile) {
		this.file = file;
	}

	/** Returns the record that has a key, ignoring case; `undefined` if there is none. */
	*namedInSteps(key: string, wanted: Identity): Steps<ExistingItem | undefined> {
		const { exact, folded } = (this.keys ??= yield* keysInSteps(this.file.records));
		const index = exact.get(key) ?? folded.get(foldedKey(key));
		const named = index === undefined ? undefined : this.file.records[index];
		return named && index !== undefined
			? { kind: named.key === key && sameDocument(wanted, this.identity(index), { sameKey: true }) ? 'present' : 'clash', key: named.key }
			: undefined;
	}

	/** Returns the record that describes a document, whatever its key; `undefined` if there is none. */
	*describedInSteps(wanted: Identity): Steps<ExistingItem | undefined> {
		for (const index of this.indexesThatMention(wanted)) {
			if (sameDocument(wanted, this.identity(index))) {
				return { kind: 'present', key: this.file.records[index]?.key ?? '' };
			}
			yield;
		}
		return undefined;
	}

	/** Returns the index of the record before which a key belongs; the number of records if they are not sorted by key. */
	*placeInSteps(key: string): Steps<{ readonly index: number; readonly isSorted: boolean }> {
		const { records } = this.file;
		const { isSorted } = (this.keys ??= yield* keysInSteps(records));
		const index = isSorted ? partitionPoint(0, records.length, at => compareKeys(records[at]?.key ?? '', key) <= 0) : records.length;
		return { index, isSorted };
	}

	private identity(index: number): Identity {
		return getOrInsert(this.identities, index, () => this.file.identify(index));
	}

	/**
	 * Returns the indexes of the records that contain the address, number, DOI or a word of the title, in file order. No other record can
	 * describe the document, so the others need not be parsed.
	 */
	private indexesThatMention({ doi, url, number, title, word }: Identity): Iterable<number> {
		const { text, records } = this.file;
		const pieces = [...[doi, url, number].map(longestPiece), word];
		const lower = (this.lower ??= text.toLowerCase());
		// Lower case can be longer than upper case, which would shift all later offsets. A title without a safe word must be compared in
		// full.
		if (lower.length !== text.length || (title !== '' && word === '')) {
			return records.keys();
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
		return [...found].sort((a, b) => a - b);
	}
}

/** The indexes of the first records with a key, as it is written and ignoring case, and whether the records are sorted by key. */
interface RecordKeys {
	readonly exact: ReadonlyMap<string, number>;
	readonly folded: ReadonlyMap<string, number>;
	/** Fewer than three records do not count as sorted. */
	readonly isSorted: boolean;
}

function* keysInSteps(records: readonly FileRecord[]): Steps<RecordKeys> {
	const exact = new Map<string, number>();
	const folded = new Map<string, number>();
	let isSorted = records.length > 2;
	for (const [index, { key }] of records.entries()) {
		if (!exact.has(key)) {
			exact.set(key, index);
		}
		if (!folded.has(foldedKey(key))) {
			folded.set(foldedKey(key), index);
		}
		isSorted &&= index === 0 || compareKeys(records[index - 1]?.key ?? '', key) <= 0;
		yield;
	}
	return { exact, folded, isSorted };
}

/** Returns a key ignoring case, as BibTeX does. The length keeps apart keys whose lower case is longer. */
export function foldedKey(key: string): string {
	return `${key.length} ${key.toLowerCase()}`;
}

/** Compares keys ignoring case. */
export function compareKeys(a: string, b: string): number {
	return compareTexts(a.toLowerCase(), b.toLowerCase());
}

function longestPiece(text: string): string {
	return (text.toLowerCase().match(/[a-z0-9./-]+/g) ?? []).reduce((best, piece) => (piece.length > best.length ? piece : best), '');
}

/** Returns the index of the last record that starts at or before an offset; -1 if there is none. */
function recordAt(records: readonly FileRecord[], offset: number): number {
	return partitionPoint(0, records.length, index => (records[index]?.start ?? 0) <= offset) - 1;
}
