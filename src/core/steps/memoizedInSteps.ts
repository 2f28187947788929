import { complete, type Steps } from './steps';

/** A memoized function that can also be computed in steps. */
export interface MemoizedInSteps<Subject, Result> {
	/** Returns the result. If it is not kept, it is computed without interruption. */
	of(subject: Subject): Result;
	/** Computes the result if it is not kept. */
	inSteps(subject: Subject): Steps<Result>;
}

/** Memoizes a computation in steps, like `memoized`. If it is abandoned, nothing is kept. */
export function memoizedInSteps<Subject extends object, Result extends NonNullable<unknown>>(
	compute: (subject: Subject) => Steps<Result>,
): MemoizedInSteps<Subject, Result> {
	const known = new WeakMap<Subject, Result>();
	function* inSteps(subject: Subject): Steps<Result> {
		const result = known.get(subject) ?? (yield* compute(subject));
		known.set(subject, result);
		return result;
	}
	return { of: subject => known.get(subject) ?? complete(inSteps(subject)), inSteps };
}
