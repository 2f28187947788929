/**
 * Returns the first index from `from` up to but not including `to` at which a condition does not hold; `to` if it always holds. The
 * condition must not hold again once it has failed. It is evaluated O(log n) times.
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
