import { Inflate, strFromU8 } from '../../data/compression';
import { joinedBytes } from '../../data/joinedBytes';
import { MAX_ARCHIVE_FILES, MAX_UNPACKED_BYTES } from '../../limits';
import type { ExchangeProblemCode } from '../termBase';

/** Why an archive cannot be read: what it is instead, what happened to it, or that it exceeds the limits. */
type UnpackProblem = Extract<ExchangeProblemCode, 'otherWorkbook' | 'encrypted' | 'truncated' | 'damaged' | 'tooLong' | 'tooMany'>;

/** The error for an archive that cannot be read, or exceeds the limit. */
export class UnpackError extends Error {
	readonly code: UnpackProblem;

	constructor(code: UnpackProblem, message = '') {
		super(message);
		this.code = code;
	}
}

interface Packed {
	readonly bytes: Uint8Array;
	readonly isDeflated: boolean;
}

/** How many packed bytes are unpacked before the size of the result is checked. */
const PIECE = 65_536;

/**
 * Opens a ZIP archive (APPNOTE 6.3, without encryption and ZIP64), and returns a function that unpacks one file in it, or `undefined` if
 * there is none of that name. The sizes stated in the archive are not trusted: the unpacked bytes of all files together are counted, and at
 * most `most` are unpacked. Throws `UnpackError`.
 */
export function unpack(archive: Uint8Array, most = MAX_UNPACKED_BYTES): (name: string) => Uint8Array | undefined {
	const files = directoryOf(archive);
	let total = 0;
	return name => {
		const file = files.get(name);
		if (!file) {
			return undefined;
		}
		const parts: Uint8Array[] = [];
		const add = (part: Uint8Array) => {
			total += part.length;
			if (total > most) {
				throw new UnpackError('tooLong', String(most));
			}
			parts.push(part);
		};
		if (file.isDeflated) {
			const inflate = new Inflate(add);
			for (let at = 0; at < file.bytes.length; at += PIECE) {
				inflate.push(file.bytes.subarray(at, at + PIECE), at + PIECE >= file.bytes.length);
			}
		} else {
			add(file.bytes);
		}
		return joinedBytes(parts);
	};
}

function directoryOf(archive: Uint8Array): ReadonlyMap<string, Packed> {
	const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
	const end = endOfDirectory(view);
	if (end === undefined) {
		throw notAnArchive(archive);
	}
	// The offsets of members in a record are those of APPNOTE, 4.3.16, 4.3.12 and 4.3.7.
	const count = view.getUint16(end + 10, true);
	if (count > MAX_ARCHIVE_FILES) {
		throw new UnpackError('tooMany', String(MAX_ARCHIVE_FILES));
	}
	const files = new Map<string, Packed>();
	let at = view.getUint32(end + 16, true);
	for (let left = count; left > 0; left--) {
		if (at + ENTRY_LENGTH > archive.length || view.getUint32(at, true) !== ENTRY) {
			throw new UnpackError('damaged');
		}
		const method = view.getUint16(at + 10, true);
		const local = view.getUint32(at + 42, true);
		const nameLength = view.getUint16(at + 28, true);
		const extra = view.getUint16(at + 30, true);
		const comment = view.getUint16(at + 32, true);
		const name = strFromU8(archive.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
		if ((view.getUint16(at + 8, true) & 1) !== 0) {
			throw new UnpackError('encrypted');
		} else if (local + LOCAL_FILE_LENGTH > archive.length || (method !== 0 && method !== 8)) {
			throw new UnpackError('damaged');
		}
		const start = local + LOCAL_FILE_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
		files.set(name, { bytes: archive.subarray(start, start + view.getUint32(at + 20, true)), isDeflated: method === 8 });
		at += ENTRY_LENGTH + nameLength + extra + comment;
	}
	return files;
}

/** The signatures of the records of a ZIP archive, and their lengths without names and comments. It begins with a local file. */
const LOCAL_FILE = 0x04034B50;
const LOCAL_FILE_LENGTH = 30;
const ENTRY = 0x02014B50;
const ENTRY_LENGTH = 46;
const END = 0x06054B50;
const END_LENGTH = 22;
/** The maximum length of the comment after the last record. */
const MAX_COMMENT = 65_535;

/** The signature of the compound files of OLE. */
const COMPOUND_FILE = 0xE011CFD0;

/** The name of the stream that has a workbook with a password, [MS-OFFCRYPTO] 2.3.4, in the UTF-16 of compound files. */
const ENCRYPTED = Array.from('EncryptedPackage', letter => `${letter}\0`).join('');

/** Says what a file without the end of an archive is. */
function notAnArchive(bytes: Uint8Array): UnpackError {
	const signature = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
	if (signature === COMPOUND_FILE) {
		return strFromU8(bytes, true).includes(ENCRYPTED) ? new UnpackError('encrypted') : new UnpackError('otherWorkbook', '.xls');
	}
	return signature === LOCAL_FILE ? new UnpackError('truncated') : new UnpackError('otherWorkbook');
}

/** Returns the offset of the record that ends an archive; only its comment follows it. `undefined` if there is none. */
function endOfDirectory(view: DataView): number | undefined {
	const last = view.byteLength - END_LENGTH;
	for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
		if (view.getUint32(at, true) === END) {
			return at;
		}
	}
	return undefined;
}
