import { isObject } from '../../core/data/isObject';
import { oneLine } from '../../core/text/shownText';
import type { Machine } from '../command';
import { errorMessage } from '../errorMessage';

/** The text of a file, without its byte order mark, or why it could not be read. */
export type TextOrProblem = { readonly text: string } | { readonly problem: string };

/** The bytes of a file. */
export type BytesOrProblem = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Reads a text file in UTF-8, or in UTF-16 with a byte order mark. Never rejects. */
export async function readText(machine: Machine, path: string): Promise<TextOrProblem> {
	const file = await readBytes(machine, path);
	return 'problem' in file ? file : decoded(file.bytes);
}

/** Reads a text file like {@link readText}; `undefined` if that is not possible, which has then been reported. */
export async function readReported(machine: Machine, path: string): Promise<string | undefined> {
	const file = await readText(machine, path);
	if ('problem' in file) {
		machine.report(`${oneLine(path)}: ${file.problem}`);
		return undefined;
	}
	return file.text;
}

/** The size in bytes from which a file takes long to process. */
const LONG = 1_000_000;

/** Reads a file. Never rejects. */
export async function readBytes({ read, progress }: Pick<Machine, 'read' | 'progress'>, path: string): Promise<BytesOrProblem> {
	try {
		const bytes = await read(path);
		if (bytes.length >= LONG) {
			progress(`Reading ${path} …`, 'busy');
		}
		return { bytes };
	} catch (error) {
		return { problem: reasonOf(error) };
	}
}

/** Decodes the text of a file: in UTF-8, or UTF-16 with a byte order mark, unless another encoding is given. */
export function decoded(bytes: Uint8Array, encoding = marked(bytes)): TextOrProblem {
	try {
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
	} catch {
		return { problem: NOT_TEXT };
	}
}

function marked([first, second]: Uint8Array): string {
	return first === 0xFF && second === 0xFE ? 'utf-16le' : first === 0xFE && second === 0xFF ? 'utf-16be' : 'utf-8';
}

/** Says why a file that is not text cannot be read. */
export const NOT_TEXT = 'it is not text in UTF-8. Save it in this encoding.';

/** Says in one sentence why a file cannot be read or written. */
export function reasonOf(error: unknown): string {
	return REASONS[errorCodeOf(error)] ?? oneLine(errorMessage(error));
}

const REASONS: Readonly<Record<string, string>> = {
	EEXIST: 'it already exists; nothing was written.',
	ENOENT: 'there is no such file.',
	EISDIR: 'it is a folder.',
	ENOTDIR: 'it is not a folder.',
	EACCES: 'you are not allowed to read or write it.',
	ENOSPC: 'the disk is full.',
};

/** Returns the code of an error of the system, such as `ENOENT`; empty for other errors. */
export function errorCodeOf(error: unknown): string {
	return isObject(error) && 'code' in error ? String(error['code']) : '';
}

/**
 * Returns what a folder contains; nothing if there is no such folder. Rejects with the error of the system if it cannot be read for another
 * reason.
 */
export async function noneIfMissing<T>(contents: Promise<readonly T[]>): Promise<readonly T[]> {
	try {
		return await contents;
	} catch (error) {
		if (errorCodeOf(error) === 'ENOENT') {
			return [];
		}
		throw error;
	}
}
