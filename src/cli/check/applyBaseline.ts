import { oneLine } from '../../core/text/shownText';
import type { Machine, Options } from '../command';
import { decoded, errorCodeOf, reasonOf } from '../files/readText';
import { writeReported } from '../files/writeReported';
import type { CheckedFile } from './checkedFile';
import { readBaseline, withoutKnown, writeBaseline } from './report/baseline';

/** What applying a baseline depends on, besides the findings. */
export interface BaselineInput {
	readonly options: Options;
	readonly machine: Machine;
	/** Whether all documents could be checked. */
	readonly areChecked: boolean;
}

/**
 * Leaves out the findings that the baseline of the option `--baseline` has, and updates the baseline with `--update-baseline`. `isUsed` is
 * false if it could not be read or written, which has then been reported.
 */
export async function applyBaseline(
	files: readonly CheckedFile[],
	{ options, machine, areChecked }: BaselineInput,
): Promise<{ readonly files: readonly CheckedFile[]; readonly isUsed: boolean }> {
	const path = options['baseline'];
	if (typeof path !== 'string') {
		return { files, isUsed: true };
	}
	const isUpdate = options['update-baseline'] === true;
	if (isUpdate && !areChecked) {
		machine.report(`${oneLine(path)}: it was not changed, because not all documents could be checked.`);
		return { files, isUsed: false };
	}
	const known = await readKnown(path, isUpdate, machine);
	if (isUpdate && known && !await writeReported(machine, path, machine.write(path, writeBaseline(files)))) {
		return { files, isUsed: false };
	}
	return known === undefined
		? { files, isUsed: false }
		: { files: known === 'none' ? files.map(file => ({ ...file, findings: [] })) : withoutKnown(files, known), isUsed: true };
}

/**
 * Reads a baseline: `none` if there is no such file and it has to be written, `undefined` if it cannot be used, which has then been
 * reported.
 */
async function readKnown(path: string, isUpdate: boolean, machine: Machine) {
	try {
		const file = decoded(await machine.read(path));
		const baseline = 'text' in file ? readBaseline(file.text) : undefined;
		if (!baseline) {
			machine.report(`${oneLine(path)}: this is not a baseline. \`--update-baseline\` makes one.`);
		}
		return baseline;
	} catch (error) {
		const isMissing = errorCodeOf(error) === 'ENOENT';
		if (isUpdate && isMissing) {
			return 'none';
		}
		machine.report(`${oneLine(path)}: ${reasonOf(error)}${isMissing ? ' `--update-baseline` makes it.' : ''}`);
		return undefined;
	}
}
