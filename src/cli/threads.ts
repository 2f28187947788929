import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { checkPart } from './check/checkFiles';
import type { CheckPart, PartResult } from './check/checkPart';
import type { Machine } from './command';

/** Checks files in another thread, which runs the same program. Rejects with one sentence if the thread fails. */
export function inThread(part: CheckPart): Promise<readonly PartResult[]> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(__filename, { workerData: part, execArgv: process.execArgv });
		worker.once('message', (results: readonly PartResult[]) => resolve(results));
		worker.once('error', error => reject(new Error(`a thread that checks files failed: ${error.message}`)));
		worker.once('exit', () => reject(new Error('a thread that checks files ended early.')));
	});
}

/** Does the work of this thread, if it is not the main one; tells whether it is not. */
export function isOtherThread(machine: () => Machine): boolean {
	if (isMainThread) {
		return false;
	}
	void checkPart(workerData as CheckPart, machine()).then(results => parentPort?.postMessage(results));
	return true;
}
