import type { Steps } from '../../../core/steps/steps';

/** The maximum duration of a slice, in milliseconds. */
const DURATION = 8;

/** Resolves after everything already queued in the extension host has run. */
export function yieldToHost(): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, 0);
	});
}

/**
 * Splits long work into slices of time, between which everything else in the extension host can run. A slice is used up after a few
 * milliseconds or after a number of code units of text, whichever comes first. On a fast machine the number is reached first; the
 * time limit is for code that the engine has not compiled yet.
 */
export class TimeSlice {
	/** The maximum amount of text that one slice may read, in UTF-16 code units. */
	static readonly SIZE = 0x8000;

	private since = performance.now();
	private units = 0;

	get isUsedUp(): boolean {
		return this.units >= TimeSlice.SIZE || performance.now() - this.since > DURATION;
	}

	/** Counts UTF-16 code units of text that were read, and yields if the slice is used up. */
	async spend(units: number): Promise<void> {
		this.units += units;
		await this.yieldIfUsedUp();
	}

	/** Yields and begins a new slice if this one is used up. */
	async yieldIfUsedUp(): Promise<void> {
		if (this.isUsedUp) {
			await yieldToHost();
			this.since = performance.now();
			this.units = 0;
		}
	}
}

/** The pause after each slice of work that nobody waits for, in milliseconds. */
const PAUSE = 8;

/**
 * Runs all steps and returns their result, with a pause after each slice, so that work that the user waits for takes at most twice as long.
 * Stops and returns `undefined` if the result is no longer wanted after a slice. Rejects if a step throws.
 */
export async function runInBackground<Result>(steps: Steps<Result>, isWanted: () => boolean): Promise<Result | undefined> {
	for (;;) {
		const slice = new TimeSlice();
		let step = steps.next();
		while (step.done !== true && !slice.isUsedUp) {
			step = steps.next();
		}
		if (step.done === true) {
			return step.value;
		}
		await new Promise(resolve => {
			setTimeout(resolve, PAUSE);
		});
		if (!isWanted()) {
			return undefined;
		}
	}
}

/** Runs all steps and returns their result. Yields between two steps whenever a slice is used up. Rejects if a step throws. */
export function runSteps<Result>(steps: Steps<Result>): Promise<Result>;
/** Like the overload above, but stops and returns `undefined` if the result is no longer wanted after a slice. */
export function runSteps<Result>(steps: Steps<Result>, isWanted: () => boolean): Promise<Result | undefined>;
export async function runSteps<Result>(steps: Steps<Result>, isWanted?: () => boolean): Promise<Result | undefined> {
	const slice = new TimeSlice();
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done === true) {
			return step.value;
		}
		// Awaiting costs more than most steps.
		if (slice.isUsedUp) {
			await slice.yieldIfUsedUp();
			if (isWanted?.() === false) {
				return undefined;
			}
		}
	}
}
