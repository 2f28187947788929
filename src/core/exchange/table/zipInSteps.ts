import { Deflate, strToU8 } from '../../compression';
import type { Steps } from '../../steps';
import { joinedBytes } from '../../joinedBytes';

/** A file in an archive: its name, and its text in pieces. */
export interface ZippedFile {
	readonly name: string;
	readonly pieces: readonly string[];
}

/** What the directory of an archive says of a file. */
interface Packed {
	readonly name: Uint8Array;
	readonly bytes: Uint8Array;
	readonly size: number;
	readonly sum: number;
}

/** The first day that ZIP has, for all files: the same texts give the same bytes. */
const DATE = 0x00210000;
const [LOCAL, CENTRAL, END] = [0x04034B50, 0x02014B50, 0x06054B50];

/** Writes a ZIP archive (APPNOTE 6.3), in steps: one for each piece of a file. */
export function* zipInSteps(files: readonly ZippedFile[]): Steps<Uint8Array> {
	const locals: Uint8Array[] = [];
	const central: Uint8Array[] = [];
	let at = 0;
	for (const file of files) {
		const packed = yield* packedInSteps(file);
		const local = joinedBytes([header(packed, LOCAL), packed.name, packed.bytes]);
		locals.push(local);
		central.push(header(packed, CENTRAL, at), packed.name);
		at += local.length;
	}
	const directory = joinedBytes(central);
	const end = new DataView(new ArrayBuffer(22));
	end.setUint32(0, END, true);
	end.setUint16(8, files.length, true);
	end.setUint16(10, files.length, true);
	end.setUint32(12, directory.length, true);
	end.setUint32(16, at, true);
	return joinedBytes([...locals, directory, new Uint8Array(end.buffer)]);
}

function* packedInSteps({ name, pieces }: ZippedFile): Steps<Packed> {
	const parts: Uint8Array[] = [];
	const deflate = new Deflate(part => parts.push(part));
	let size = 0;
	let sum = -1;
	for (const [index, piece] of pieces.entries()) {
		const bytes = strToU8(piece);
		size += bytes.length;
		sum = added(sum, bytes);
		deflate.push(bytes, index === pieces.length - 1);
		yield;
	}
	return { name: strToU8(name), bytes: joinedBytes(parts), size, sum: ~sum };
}

/** The header before a file, or the one in the directory, which also says where that is. */
function header({ name, bytes, size, sum }: Packed, signature: number, at?: number): Uint8Array {
	const isCentral = at !== undefined;
	const view = new DataView(new ArrayBuffer(isCentral ? 46 : 30));
	const start = isCentral ? 6 : 4;
	view.setUint32(0, signature, true);
	view.setUint16(4, 20, true);
	view.setUint16(start, 20, true);
	view.setUint16(start + 4, 8, true);
	view.setUint32(start + 6, DATE, true);
	view.setUint32(start + 10, sum, true);
	view.setUint32(start + 14, bytes.length, true);
	view.setUint32(start + 18, size, true);
	view.setUint16(start + 22, name.length, true);
	if (isCentral) {
		view.setUint32(42, at, true);
	}
	return new Uint8Array(view.buffer);
}

const SUMS = Int32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) {
		sum = sum & 1 ? (sum >>> 1) ^ 0xEDB88320 : sum >>> 1;
	}
	return sum;
});

/** Adds bytes to a CRC-32 (ISO 3309), whose complement is kept. */
function added(before: number, bytes: Uint8Array): number {
	let sum = before;
	for (const byte of bytes) {
		sum = (SUMS[(sum ^ byte) & 0xFF] ?? 0) ^ (sum >>> 8);
	}
	return sum;
}
