/** Returns the next value of an iterator; `undefined` if there is none, or no iterator. */
export function nextOf<Value>(values: Iterator<Value, unknown> | undefined): Value | undefined {
	const next = values?.next();
	return next && next.done !== true ? next.value : undefined;
}
