import { oneLine } from '../../core/text/shownText';
import type { Machine } from '../command';
import { errorCodeOf, reasonOf } from './readText';

/** Waits until a file or folder is written. Returns whether it was; if not, the reason has been reported. */
export async function writeReported(machine: Pick<Machine, 'report'>, path: string, writing: Promise<unknown>): Promise<boolean> {
	try {
		await writing;
		return true;
	} catch (error) {
		// What is written need not exist, so its folder does not.
		const reason = errorCodeOf(error) === 'ENOENT' ? 'its folder does not exist; nothing was written.' : reasonOf(error);
		machine.report(`${oneLine(path)}: ${reason}`);
		return false;
	}
}
