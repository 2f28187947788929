/** A computation in steps. The caller may run other work whenever it yields. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs all steps without interruption, and returns the result. */
export function complete<Result>(steps: Steps<Result>): Result {
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done === true) {
			return step.value;
		}
	}
}
