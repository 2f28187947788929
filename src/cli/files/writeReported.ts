import { oneLine } from '../../core/shownText';
import type { Machine } from '../command';
import { reasonOf } from './readText';

/** Waits until a file or folder is written. Returns whether it was; if not, the reason has been reported. */
export async function writeReported(machine: Pick<Machine, 'report'>, path: string, writing: Promise<unknown>): Promise<boolean> {
	try {
		await writing;
		return true;
	} catch (error) {
		machine.report(`${oneLine(path)}: ${reasonOf(error)}`);
		return false;
	}
}
