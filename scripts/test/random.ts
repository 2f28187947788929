/** A copy of a list in an order that only the seed and the length decide (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
	const next = randomNumbers(seed);
	const result = [...items];
	for (let last = result.length - 1; last > 0; last--) {
		const other = Math.floor(next() * (last + 1));
		[result[last], result[other]] = [result[other] as T, result[last] as T];
	}
	return result;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
