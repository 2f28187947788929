import type { Machine } from '../command';
import { readBytes, reasonOf } from './readText';

/** The byte order mark with which a file in UTF-8 may begin. */
export const BYTE_ORDER_MARK = '\uFEFF';
const MARK = [0xEF, 0xBB, 0xBF];

/** Whether a file begins with a byte order mark in UTF-8. */
export function hasMark(bytes: Uint8Array): boolean {
	return MARK.every((byte, index) => bytes[index] === byte);
}

/** The text of a file as it was read, without its byte order mark, and the new text. */
export interface ChangedText {
	readonly text: string;
	readonly changed: string;
}

/**
 * Changes the text of a file, unless the file has changed since it was read, or is not in UTF-8. Returns why it was not written;
 * `undefined` if it was. The byte order mark stays.
 */
export async function changeFile(
	path: string,
	{ text, changed }: ChangedText,
	machine: Pick<Machine, 'read' | 'write' | 'progress'>,
): Promise<string | undefined> {
	const now = await readBytes(machine, path);
	if ('problem' in now) {
		return now.problem;
	}
	const mark = hasMark(now.bytes) ? BYTE_ORDER_MARK : '';
	if (!isEqual(new TextEncoder().encode(mark + text), now.bytes)) {
		return 'it has changed meanwhile, or is not in UTF-8; nothing was written.';
	}
	try {
		await machine.write(path, mark + changed);
		return undefined;
	} catch (error) {
		return reasonOf(error);
	}
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
