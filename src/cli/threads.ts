import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { batchesInThread } from './check/checkFiles';
import type { CheckMode, CheckThread, PartResult } from './check/checkPart';
import type { Machine } from './command';

/**
 * Starts another thread, which runs the same program and checks one batch of files after another. Rejects a batch with one sentence if the
 * thread fails.
 */
export function startThread(mode: CheckMode): CheckThread {
	const worker = new Worker(__filename, { workerData: mode, execArgv: process.execArgv });
	const failed = new Promise<never>((_, reject) => {
		worker.once('error', error => reject(new Error(`a thread that checks files failed: ${error.message}`)));
		worker.once('exit', () => reject(new Error('a thread that checks files ended early.')));
	});
	// Each batch reports it.
	failed.catch(() => undefined);
	return {
		check: async paths => {
			const checked = new Promise<readonly PartResult[]>(resolve => {
				worker.once('message', resolve);
			});
			worker.postMessage(paths);
			return await Promise.race([checked, failed]);
		},
		end: () => worker.postMessage(undefined),
	};
}

/** If this is not the main thread, starts to check the batches that the main thread sends. Returns whether it did. */
export function startThreadWork(machine: () => Machine): boolean {
	if (isMainThread || !parentPort) {
		return false;
	}
	const port = parentPort;
	const starting = batchesInThread(workerData as CheckMode, machine());
	port.on('message', (paths: readonly string[] | undefined) => {
		if (paths) {
			void starting.then(check => check(paths)).then(results => port.postMessage(results));
		} else {
			port.close();
		}
	});
	return true;
}
