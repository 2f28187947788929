import type { CheckFinding } from '../../core/check/finding';
import { oneLine } from '../../core/shownText';
import type { Machine } from '../command';
import { readBytes, reasonOf } from '../files/readText';
import type { CheckedFile } from './checkedFile';
import { fixedText } from './fixedText';
import { lineDiff } from './lineDiff';

/** How fixes are applied: to the file, or only shown. */
interface FixMode {
	readonly machine: Machine;
	readonly isDryRun: boolean;
}

/** A file after its fixes; `isWritten` is false if it could not be written, which has then been reported. */
export interface FixedFile {
	readonly file: CheckedFile;
	readonly isWritten: boolean;
}

/** Applies the safe fixes of a file, or shows them as a diff. The byte order mark and the line ends stay. */
export async function fixFile(
	{ path, text }: Pick<CheckedFile, 'path' | 'text'>,
	check: (text: string) => readonly CheckFinding[],
	{ machine, isDryRun }: FixMode,
): Promise<FixedFile> {
	const fixed = fixedText(text, check);
	if (fixed.text === text) {
		return { file: { path, ...fixed }, isWritten: true };
	}
	if (isDryRun) {
		const now = await readBytes(machine, path);
		// Otherwise the first line would not be that of the file.
		const mark = !('problem' in now) && hasMark(now.bytes) ? BYTE_ORDER_MARK : '';
		lineDiff(oneLine(path), mark + text, mark + fixed.text).forEach(line => machine.print(line));
		return { file: { path, ...fixed }, isWritten: true };
	}
	const problem = await write(path, { text, changed: fixed.text }, machine);
	if (problem !== undefined) {
		machine.report(`${oneLine(path)}: ${problem}`);
		return { file: { path, text, findings: check(text) }, isWritten: false };
	}
	return { file: { path, ...fixed }, isWritten: true };
}

const BYTE_ORDER_MARK = '\uFEFF';
const MARK = [0xEF, 0xBB, 0xBF];

function hasMark(bytes: Uint8Array): boolean {
	return MARK.every((byte, index) => bytes[index] === byte);
}

/** Writes a file unless it has changed since it was read; returns why that is not possible. */
async function write(
	path: string,
	{ text, changed }: { readonly text: string; readonly changed: string },
	machine: Machine,
): Promise<string | undefined> {
	const now = await readBytes(machine, path);
	if ('problem' in now) {
		return now.problem;
	}
	const mark = hasMark(now.bytes) ? BYTE_ORDER_MARK : '';
	const encode = (content: string) => new TextEncoder().encode(mark + content);
	if (!isEqual(encode(text), now.bytes)) {
		return 'it has changed meanwhile, or is not in UTF-8; nothing was written.';
	}
	try {
		await machine.write(path, encode(changed));
		return undefined;
	} catch (error) {
		return reasonOf(error);
	}
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
