import type { Machine } from '../command';
import type { CheckMode, FileResult, PartResult } from './checkPart';

/** So many files are checked in less time than another thread takes to start. */
const FILES_FOR_A_THREAD = 50;

/** Returns how many threads check files: those that are asked for, or one for every 50 files; never more than there are cores. */
export function threadsFor(files: number, asked: number | undefined, { cores }: Pick<Machine, 'cores'>): number {
	return Math.max(1, Math.min(cores, files, asked ?? Math.ceil(files / FILES_FOR_A_THREAD)));
}

/**
 * Checks files in several threads, each with a part of them. Results, and what was printed and reported, come in the order of the files, as in one
 * thread. Rejects if a thread fails, once the others have ended: they may be writing files.
 */
export async function checkInThreads(paths: readonly string[], mode: CheckMode, { threads, machine }: { readonly threads: number; readonly machine: Machine }): Promise<readonly FileResult[]> {
	const size = Math.ceil(paths.length / threads);
	const parts = Array.from({ length: Math.ceil(paths.length / size) }, (_, index) => paths.slice(index * size, (index + 1) * size));
	const running = parts.map(part => machine.inThread({ ...mode, paths: part }));
	await Promise.allSettled(running);
	const results = await Promise.all(running);
	return results.flat().map(result => replayed(result, machine));
}

function replayed({ printed, reported, ...result }: PartResult, machine: Machine): FileResult {
	printed.forEach(line => machine.print(line));
	reported.forEach(line => machine.report(line));
	return result;
}
