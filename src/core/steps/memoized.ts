/** Memoizes a function of an object. A result is kept as long as the object is alive; if the function throws, nothing is kept. */
export function memoized<Subject extends object, Result extends NonNullable<unknown>>(
	compute: (subject: Subject) => Result,
): (subject: Subject) => Result {
	const known = new WeakMap<Subject, Result>();
	return subject => {
		let result = known.get(subject);
		if (result === undefined) {
			result = compute(subject);
			known.set(subject, result);
		}
		return result;
	};
}
