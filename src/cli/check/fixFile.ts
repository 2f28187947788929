import type { CheckFinding } from '../../core/check/finding';
import { oneLine } from '../../core/text/shownText';
import type { Machine } from '../command';
import { BYTE_ORDER_MARK, changeFile, hasMark } from '../files/changeFile';
import { readBytes } from '../files/readText';
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
	const problem = await changeFile(path, { text, changed: fixed.text }, machine);
	if (problem !== undefined) {
		machine.report(`${oneLine(path)}: ${problem}`);
		return { file: { path, text, findings: check(text) }, isWritten: false };
	}
	return { file: { path, ...fixed }, isWritten: true };
}
