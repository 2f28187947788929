// All stored files have a common layout: 32-bit words in the byte order of the machine. The header is followed by sections, each aligned to
// a word.

import type { Steps } from '../steps/steps';
import { checksumInSteps } from './checksum';

/** The first word of a file. Read in the other byte order, it is another number, so that such a file is not opened. */
const MAGIC = 0x444F5352;

/** The version of the layout. It must change whenever the layout or the meaning of a section of any file does. */
export const LAYOUT_VERSION = 2;

/** The bytes of a word. */
const WORD = 4;

/**
 * The indices of the words of the header. After them come the lengths of the sections in bytes. The checksum covers all words from
 * `checked` on.
 */
export const HEADER = { magic: 0, version: 1, bytes: 2, checksum: 3, checked: 5, kind: 5, lengths: 6 } as const;

/** The largest section that is copied in one step. */
const BYTES_PER_STEP = 0x800000;

/** Numbers or bytes that become a section. */
export type SectionData = Int32Array | Uint32Array | Uint8Array | readonly number[];

/** A section of a file, as a view of the file. */
export interface Section {
	readonly words: Int32Array<ArrayBuffer>;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Returns a file of a kind with some sections, in steps. Numbers are stored as words. */
export function* writeSectionsInSteps(kind: number, sections: readonly SectionData[]): Steps<Uint8Array<ArrayBuffer>> {
	const parts = sections.map(bytesOf);
	const starts = startsOf(parts.map(({ length }) => length));
	const file = new Uint8Array(starts.at(-1) ?? 0);
	for (const [index, part] of parts.entries()) {
		for (let from = 0; from < part.length; from += BYTES_PER_STEP) {
			file.set(part.subarray(from, from + BYTES_PER_STEP), (starts[index] ?? 0) + from);
			yield;
		}
	}
	const words = new Int32Array(file.buffer);
	words[HEADER.magic] = MAGIC;
	words[HEADER.version] = LAYOUT_VERSION;
	words[HEADER.bytes] = file.length;
	words[HEADER.kind] = kind;
	words.set(parts.map(({ length }) => length), HEADER.lengths);
	words.set(yield* checksumInSteps(words.subarray(HEADER.checked)), HEADER.checksum);
	return file;
}

/**
 * Returns the sections of a file that `writeSectionsInSteps` has written, in steps; `undefined` if the file is damaged, of another version
 * or kind, or has another number of sections. They are views of the given bytes, unless these are at an odd offset of their buffer.
 */
export function* openSectionsInSteps(file: Uint8Array, kind: number, count: number, max: number): Steps<readonly Section[] | undefined> {
	if (file.length % WORD !== 0 || file.length < WORD * (HEADER.lengths + count) || file.length > max) {
		return undefined;
	}
	const words =
		file.byteOffset % WORD === 0 && file.buffer instanceof ArrayBuffer
			? new Int32Array(file.buffer, file.byteOffset, file.length / WORD)
			: new Int32Array(new Uint8Array(file).buffer);
	if (
		words[HEADER.magic] !== MAGIC
		|| words[HEADER.version] !== LAYOUT_VERSION
		|| words[HEADER.bytes] !== file.length
		|| words[HEADER.kind] !== kind
	) {
		return undefined;
	}
	const lengths = [...words.subarray(HEADER.lengths, HEADER.lengths + count)];
	const starts = startsOf(lengths);
	if (lengths.some(length => length < 0) || starts.at(-1) !== file.length) {
		return undefined;
	}
	const [one, other] = yield* checksumInSteps(words.subarray(HEADER.checked));
	if (one !== words[HEADER.checksum] || other !== words[HEADER.checksum + 1]) {
		return undefined;
	}
	return lengths.map((length, index): Section => {
		const start = words.byteOffset + (starts[index] ?? 0);
		return {
			words: new Int32Array(words.buffer, start, Math.floor(length / WORD)),
			bytes: new Uint8Array(words.buffer, start, length),
		};
	});
}

/** Returns the offset of each section, and the length of the file. */
function startsOf(lengths: readonly number[]): readonly number[] {
	const starts = [WORD * (HEADER.lengths + lengths.length)];
	lengths.forEach(length => starts.push((starts.at(-1) ?? 0) + WORD * Math.ceil(length / WORD)));
	return starts;
}

function bytesOf(data: SectionData): Uint8Array {
	if (data instanceof Uint8Array) {
		return data;
	}
	const words = ArrayBuffer.isView(data) ? data : Int32Array.from(data);
	return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}
