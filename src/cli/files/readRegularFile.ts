import { constants, open, type FileHandle } from 'node:fs/promises';
import { MAX_DOSSIER_LENGTH } from '../../core/limits';

/**
 * Reads a file. Rejects with the error of the system, and for inputs that may never begin or end, named pipes and devices, and for files
 * that are too large. Standard input and the pipes that a shell makes for `<(COMMAND)` are read, because a file in a folder cannot be one.
 */
export async function readRegularFile(path: string): Promise<Uint8Array> {
	// A named pipe would otherwise be opened only when somebody writes to it.
	const file = await open(path, constants.O_RDONLY | (isOfShell(path) ? 0 : constants.O_NONBLOCK ?? 0));
	try {
		const found = await file.stat();
		if (found.isDirectory()) {
			throw Object.assign(new Error(`EISDIR: ${path}`), { code: 'EISDIR' });
		}
		if (!found.isFile() && !isOfShell(path)) {
			throw new Error('it is not a file, but a pipe or a device.');
		}
		return await readWhole(file);
	} finally {
		await file.close();
	}
}

/** Whether a path is that of a stream that a shell has opened for the program. */
export function isOfShell(path: string): boolean {
	return /^\/(?:dev\/(?:stdin|stdout|stderr)|(?:dev|proc\/self)\/fd\/\d+)$/.test(path);
}

async function readWhole(file: FileHandle): Promise<Uint8Array> {
	const { size } = await file.stat();
	if (size <= MAX_DOSSIER_LENGTH) {
		const content = await file.readFile();
		if (content.length <= MAX_DOSSIER_LENGTH) {
			return content;
		}
	}
	throw new Error(`it is larger than ${MAX_DOSSIER_LENGTH.toLocaleString('en')} bytes.`);
}
