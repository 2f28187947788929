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

/**
 * Returns a function that runs a computation once. Callers that come before its end continue it together, and later callers get its result
 * at once. If a step throws, the next call begins again.
 */
export function sharedSteps<Result>(begin: () => Steps<Result>): () => Steps<Result> {
	let steps: Steps<Result> | undefined;
	let ended: { readonly result: Result } | undefined;
	const next = () => {
		try {
			const step = (steps ??= begin()).next();
			ended = step.done === true ? { result: step.value } : undefined;
		} catch (error) {
			steps = undefined;
			throw error;
		}
	};
	return function* () {
		while (!ended) {
			next();
			if (!ended) {
				yield;
			}
		}
		return ended.result;
	};
}
