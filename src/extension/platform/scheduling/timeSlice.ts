import type { Steps } from '../../../core/dossier/steps';

/** How long a slice lasts at most, in milliseconds. */
const DURATION = 8;

/** Resolves once everything that waits in the extension host has run. */
export function yieldToHost(): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, 0);
	});
}

/**
 * Long work runs in slices of time, between which everything else in the extension host can run. A slice is used up after a few
 * milliseconds, or after a number of units of text: code that is not compiled yet needs the first, a fast machine meets the second.
 */
export class TimeSlice {
	/** How many UTF-16 units of text one slice reads at most. */
	static readonly SIZE = 0x8000;

	private since = performance.now();
	private units = 0;

	get isUsedUp(): boolean {
		return this.units >= TimeSlice.SIZE || performance.now() - this.since > DURATION;
	}

	/** Reports how many units of text were read, and yields if the slice is used up. */
	async spend(units: number): Promise<void> {
		this.units += units;
		await this.yieldIfUsedUp();
	}

	/** Yields if the slice is used up, and then begins a new one. */
	async yieldIfUsedUp(): Promise<void> {
		if (this.isUsedUp) {
			await yieldToHost();
			this.since = performance.now();
			this.units = 0;
		}
	}
}

/** Runs steps to their end and yields between them whenever a slice is used up. Rejects with what a step throws. */
export async function runSteps<Result>(steps: Steps<Result>): Promise<Result> {
	const slice = new TimeSlice();
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done === true) {
			return step.value;
		}
		// Awaiting costs more than most steps.
		if (slice.isUsedUp) {
			await slice.yieldIfUsedUp();
		}
	}
}
