import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { MAX_DOSSIER_LENGTH } from '../../core/limits';

/**
 * The largest size in bytes of a file that is read without giving way to other work: that takes a tenth of the processor time, and as
 * little as one step of other work.
 */
const SMALL = 1_000_000;

/**
 * Reads a file. Rejects with the error of the system, and for inputs that may never begin or end, named pipes and devices, and for files
 * that are too large. Standard input and the pipes that a shell makes for `<(COMMAND)` are read, because a file in a folder cannot be one.
 */
export async function readRegularFile(path: string): Promise<Uint8Array> {
	return readSmall(path) ?? await readAny(path);
}

/** Returns the contents of a small file; `undefined` for everything else. Throws the error of the system if nothing can be opened. */
function readSmall(path: string): Uint8Array | undefined {
	if (isOfShell(path)) {
		return undefined;
	}
	const file = openSync(path, FLAGS);
	try {
		const found = fstatSync(file);
		return found.isFile() && found.size <= SMALL ? bytesOf(file, found) : undefined;
	} finally {
		closeSync(file);
	}
}

/** A named pipe would otherwise be opened only when somebody writes to it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Returns the bytes of a file; `undefined` if it does not have as many as the system says, such as those of `/proc`, which say 0. */
function bytesOf(file: number, { size }: Stats): Uint8Array | undefined {
	// With one byte more than expected, a file that has grown is recognized.
	const bytes = Buffer.allocUnsafeSlow(size + 1);
	let length = 0;
	for (let read = -1; read !== 0 && length < bytes.length; length += read) {
		read = readSync(file, bytes, length, bytes.length - length, null);
	}
	return length === size && size > 0 ? bytes.subarray(0, size) : undefined;
}

async function readAny(path: string): Promise<Uint8Array> {
	const file = await open(path, isOfShell(path) ? constants.O_RDONLY : FLAGS);
	try {
		const found = await file.stat();
		if (found.isDirectory()) {
			throw Object.assign(new Error(`EISDIR: ${path}`), { code: 'EISDIR' });
		}
		if (!found.isFile() && !isOfShell(path)) {
			throw new Error('it is not a file, but a pipe or a device.');
		}
		return await readWhole(file, found);
	} finally {
		await file.close();
	}
}

/** Whether a path is that of a stream that a shell has opened for the program. */
export function isOfShell(path: string): boolean {
	return /^\/(?:dev\/(?:stdin|stdout|stderr)|(?:dev|proc\/self)\/fd\/\d+)$/.test(path);
}

async function readWhole(file: FileHandle, { size }: Stats): Promise<Uint8Array> {
	if (size <= MAX_DOSSIER_LENGTH) {
		const content = await file.readFile();
		if (content.length <= MAX_DOSSIER_LENGTH) {
			return content;
		}
	}
	throw new Error(`it is larger than ${MAX_DOSSIER_LENGTH.toLocaleString('en')} bytes.`);
}
