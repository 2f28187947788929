// The layout of a compiled dossier: 32-bit words in the byte order of the machine, then text in UTF-8. The header is followed by the
// sections in the order of `Section`, each aligned to a word. What is only needed to build the index of labels comes last, so that it need not be kept.

/** The first word of a file. In the other byte order it is a different number, so that such a file is not opened. */
export const MAGIC = 0x444F5352;

/** The version of the layout. It must change whenever the layout or the meaning of a section does. */
export const FORM = 1;

/** The indices of the words of the header. The checksum covers all words after it. */
export const HEADER = {
	magic: 0, form: 1, bytes: 2, checksum: 3,
	entries: 5, labels: 6, keySlots: 7, inverse: 8, symbols: 9, prefixes: 10, lateWords: 11, longest: 12,
	head: 13, keys: 14, records: 15,
	length: 16,
} as const;

/** The index of the first word that the checksum covers. */
export const CHECKED = HEADER.checksum + 2;

/** The words of a prefix: its two hashes and what it adds to the value of its slot. */
export const PREFIX_WIDTH = 3;

/** The number of words or bytes of everything in a compiled dossier whose length differs. */
export interface Lengths {
	readonly entries: number;
	readonly keySlots: number;
	readonly inverse: number;
	readonly symbols: number;
	readonly prefixes: number;
	readonly lateWords: number;
	/** In bytes: the file without its entries as JSON, the keys of the entries, and the entries as JSON. */
	readonly head: number;
	readonly keys: number;
	readonly records: number;
}

/** The offset of each section in bytes, and the length of the file. `labels` is the offset of what is only needed for the index of labels. */
export type Offsets = Readonly<Record<'firsts' | 'recordEnds' | 'keyEnds' | 'keyTable' | 'inverseEnds' | 'inverse' | 'symbols' | 'head' | 'keys' | 'records' | 'labels' | 'prefixes' | 'lateWords' | 'bytes', number>>;

/** Returns the offsets of the sections. */
export function offsetsOf(lengths: Lengths): Offsets {
	let at = WORD * HEADER.length;
	const place = (bytes: number) => {
		const start = at;
		at += WORD * Math.ceil(bytes / WORD);
		return start;
	};
	const perEntry = WORD * (lengths.entries + 1);
	const kept = {
		firsts: place(perEntry), recordEnds: place(perEntry), keyEnds: place(perEntry), keyTable: place(WORD * lengths.keySlots),
		inverseEnds: place(perEntry), inverse: place(WORD * lengths.inverse), symbols: place(WORD * lengths.symbols),
		head: place(lengths.head), keys: place(lengths.keys), records: place(lengths.records),
	};
	const labels = at;
	return { ...kept, labels, prefixes: place(WORD * PREFIX_WIDTH * lengths.prefixes), lateWords: place(WORD * lengths.lateWords), bytes: at };
}

/** The bytes of a word. */
export const WORD = 4;
