/** Work that its caller may interrupt: whenever it yields, something else can have its turn. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps of some work without an interruption. */
export function complete<Result>(steps: Steps<Result>): Result {
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done === true) {
			return step.value;
		}
	}
}
