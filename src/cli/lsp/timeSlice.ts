import type { Steps } from '../../core/steps/steps';

/** How long requests may have to wait, in milliseconds. */
const SLICE = 20;

/** Runs steps, and lets requests be answered in between. Returns `undefined` as soon as the result is no longer wanted. */
export async function inSlices<Result>(steps: Steps<Result>, isWanted: () => boolean): Promise<Result | undefined> {
	for (let end = performance.now() + SLICE; ;) {
		const step = steps.next();
		if (step.done === true) {
			return step.value;
		}
		if (performance.now() >= end) {
			await new Promise(resolve => setImmediate(resolve));
			if (!isWanted()) {
				return undefined;
			}
			end = performance.now() + SLICE;
		}
	}
}
