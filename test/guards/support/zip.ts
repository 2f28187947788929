import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** A file in a ZIP archive. */
export interface ZipEntry {
	readonly name: string;
	readonly content: Buffer;
	/** The raw date and time fields, with a resolution of two seconds. */
	readonly time: number;
}

/** Reads the files of a ZIP archive in order. Supports what packaging tools write: no encryption, no ZIP64. */
export function readZip(bytes: Buffer): readonly ZipEntry[] {
	const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) {
		throw new Error('This is no ZIP archive.');
	}
	const entries: ZipEntry[] = [];
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) {
			throw new Error('The directory of the archive is damaged.');
		}
		const [nameLength, extraLength, commentLength] = [
			bytes.readUInt16LE(at + 28),
			bytes.readUInt16LE(at + 30),
			bytes.readUInt16LE(at + 32),
		];
		const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
		const local = bytes.readUInt32LE(at + 42);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
		entries.push({
			name,
			content: bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
			time: bytes.readUInt32LE(at + 12),
		});
		at += 46 + nameLength + extraLength + commentLength;
	}
	return entries;
}
