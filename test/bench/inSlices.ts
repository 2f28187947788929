import { openSync, readSync } from 'node:fs';
import type { Steps } from '../../src/core/steps/steps';
import { processorTime } from './measure';

/** The duration of a slice in the extension host, in milliseconds. */
const DURATION = 8;

/** Runs all steps, and returns the result and the processor time of the longest slice and of all, in milliseconds. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<{ readonly result: Result; readonly time: number; readonly all: number }> {
	let longest = 0;
	let all = 0;
	for (;;) {
		const started = performance.now();
		const before = threadTime();
		let step = steps.next();
		while (step.done !== true && performance.now() - started <= DURATION) {
			step = steps.next();
		}
		const time = threadTime() - before;
		longest = Math.max(longest, time);
		all += time;
		if (step.done === true) {
			return { result: step.value, time: longest, all };
		}
		await new Promise(resolve => setImmediate(resolve));
	}
}

/** Returns the processor time of the main thread in milliseconds. Linux tells it; elsewhere it includes the threads of the engine. */
const threadTime = timeOfMainThread() ?? processorTime;

function timeOfMainThread(): (() => number) | undefined {
	try {
		const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
		const text = Buffer.alloc(64);
		return () => Number(text.toString('latin1', 0, readSync(file, text, 0, text.length, 0)).split(' ')[0]) / 1e6;
	} catch {
		return undefined;
	}
}
