/**
 * The first index from `from` up to `to` at which a condition no longer holds; `to` where it holds at all. Once it does not hold,
 * it must not hold further on. Asks in logarithmically many places.
 */
export function partitionPoint(from: number, to: number, holds: (index: number) => boolean): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
